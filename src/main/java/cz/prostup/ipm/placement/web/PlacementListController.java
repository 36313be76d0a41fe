package cz.prostup.ipm.placement.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Download;
import cz.prostup.ipm.placement.PlacementListScreens;
import cz.prostup.ipm.placement.PlacementMenu;
import cz.prostup.ipm.placement.PlacementQuery;
import cz.prostup.shared.Today;
import cz.prostup.ui.Screen;
import cz.prostup.views.Exports;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of jobs, and the same rows as a file for the office.
@Controller
@AllowedTo({
    Role.KOP_OFFICER,
    Role.MENTOR,
    Role.EMPLOYER_ADMIN,
    Role.EMPLOYER_PAYROLL,
    Role.PROVIDER_WORKER,
    Role.EMPLOYER_SOCIAL_WORKER
})
class PlacementListController {

    private final PlacementListScreens screens;
    private final Exports exports;
    private final Today today;

    PlacementListController(PlacementListScreens screens, Exports exports, Today today) {
        this.screens = screens;
        this.exports = exports;
        this.today = today;
    }

    @GetMapping("/ipm/placements")
    ModelAndView list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page) {
        var query = PlacementQuery.of(q, state, plan, sort, page);
        return Screen.of(
                this,
                "placements",
                new PlacementListPage(
                        PlacementMenu.nameFor(viewer),
                        query,
                        screens.list(viewer, query),
                        screens.counts(viewer),
                        viewer.isAny(Role.KOP_OFFICER),
                        today.date()));
    }

    @GetMapping("/ipm/placements.xlsx")
    @AllowedTo(Role.KOP_OFFICER)
    ResponseEntity<byte[]> workbook(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(name = "column", defaultValue = "") Set<String> columns) {
        var rows = screens.export(viewer, PlacementQuery.of(q, state, plan, sort, "1"));
        return exports.of("placements", PlacementFiles.FILE, Download.XLSX, columns, "mista", rows, viewer);
    }

    /// With chosen columns for people, without any for programs.
    @GetMapping("/ipm/placements.csv")
    @AllowedTo(Role.KOP_OFFICER)
    ResponseEntity<byte[]> table(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(name = "column", defaultValue = "") Set<String> columns) {
        var rows = screens.export(viewer, PlacementQuery.of(q, state, plan, sort, "1"));
        if (!columns.isEmpty()) {
            return exports.of("placements", PlacementFiles.FILE, Download.CSV, columns, "mista", rows, viewer);
        }
        return Download.CSV.of("mista-" + today.date(), PlacementFiles.csv(rows));
    }
}
