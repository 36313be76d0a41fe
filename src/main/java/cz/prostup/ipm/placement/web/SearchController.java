package cz.prostup.ipm.placement.web;

import cz.prostup.access.Everybody;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.placement.PlacementListScreens;
import cz.prostup.ipm.placement.PlacementQuery;
import cz.prostup.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The search in the header of each page: names, employers and agreements among what the viewer may see.
@Controller
@Everybody
class SearchController {

    private final PlacementListScreens screens;

    SearchController(PlacementListScreens screens) {
        this.screens = screens;
    }

    @GetMapping("/search")
    ModelAndView search(Viewer viewer, @RequestParam(defaultValue = "") String q) {
        var query = PlacementQuery.of(q, "all", "", "", "1");
        return Screen.of(this, "search", new SearchPage(query, screens.search(viewer, query)));
    }
}
