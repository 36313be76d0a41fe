package cz.prostup.ipm.board.web;

import cz.prostup.views.KeptList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The board keeps filters and columns.
@Configuration
class BoardLists {

    @Bean
    KeptList boardList() {
        return KeptList.of("board", "/ipm/board", "/ipm/board/file", BoardFile.FILE);
    }
}
