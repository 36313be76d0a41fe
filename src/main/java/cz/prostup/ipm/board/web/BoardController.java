package cz.prostup.ipm.board.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Download;
import cz.prostup.ipm.board.BoardColumn;
import cz.prostup.ipm.board.BoardQuery;
import cz.prostup.ipm.board.BoardScreens;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Screen;
import cz.prostup.views.Exports;
import cz.prostup.views.ViewScreens;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The board of a locality or a branch, one column of it as a list, and both as a file.
@Controller
@RequestMapping("/ipm/board")
@AllowedTo({Role.LOCAL_IPM_COORDINATOR, Role.KOP_OFFICER, Role.KOP_DIRECTOR})
class BoardController {

    private static final String LIST = "board";

    /// The filters as an address holds them.
    record Asked(String q, String state, String turn, String silent, String mine, String employer, String page) {

        Asked {
            q = q == null ? "" : q;
            state = state == null ? "" : state;
            turn = turn == null ? "" : turn;
            silent = silent == null ? "" : silent;
            mine = mine == null ? "" : mine;
            employer = employer == null ? "" : employer;
            page = page == null ? "" : page;
        }

        BoardQuery query() {
            return BoardQuery.of(q, state, turn, silent, mine, employer, page);
        }
    }

    private final BoardScreens screens;
    private final ViewScreens views;
    private final Exports exports;
    private final Today today;

    BoardController(BoardScreens screens, ViewScreens views, Exports exports, Today today) {
        this.screens = screens;
        this.views = views;
        this.exports = exports;
        this.today = today;
    }

    @GetMapping
    ModelAndView board(Asked asked, @RequestParam(defaultValue = "") String view, Viewer viewer) {
        var query = asked.query();
        var bar = views.bar(LIST, query.parameters(), viewer);
        if (!query.isFiltered() && view.isEmpty() && bar.usual().isPresent()) {
            return Screen.redirectTo(bar.usual().get());
        }
        return Screen.of(this, "board", new BoardPage(query, screens.board(query, viewer), bar, viewer, today.date()));
    }

    @GetMapping("/{column:lead|application|agreement|position|person}")
    ModelAndView list(@PathVariable String column, Asked asked, Viewer viewer) {
        var wanted = BoardColumn.of(column).orElseThrow(() -> new NotFound(column));
        var query = asked.query();
        return Screen.of(
                this, "boardList", new BoardListPage(wanted, query, screens.list(wanted, query, viewer), today.date()));
    }

    /// @param step code of one column of the board, empty for all
    @GetMapping("/file.{ending:xlsx|csv}")
    ResponseEntity<byte[]> file(
            @PathVariable String ending,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(name = "column", defaultValue = "") Set<String> columns,
            Asked asked,
            Viewer viewer) {
        var rows = screens.export(BoardColumn.of(step).orElse(null), asked.query(), viewer);
        return exports.of(
                LIST,
                BoardFile.FILE,
                ending.equals("csv") ? Download.CSV : Download.XLSX,
                columns,
                "nastenka",
                rows,
                viewer);
    }
}
