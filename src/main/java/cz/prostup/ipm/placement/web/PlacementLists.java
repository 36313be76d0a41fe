package cz.prostup.ipm.placement.web;

import cz.prostup.views.KeptList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The list of jobs keeps filters and columns.
@Configuration
class PlacementLists {

    @Bean
    KeptList placementList() {
        return KeptList.of("placements", "/ipm/placements", "/ipm/placements", PlacementFiles.FILE);
    }
}
