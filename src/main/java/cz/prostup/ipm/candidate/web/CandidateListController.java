package cz.prostup.ipm.candidate.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Cell;
import cz.prostup.documents.Download;
import cz.prostup.documents.Sheet;
import cz.prostup.ipm.candidate.CandidateListScreens;
import cz.prostup.ipm.candidate.CandidateQuery;
import cz.prostup.ipm.candidate.CandidateRow;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Screen;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of candidates, the same rows as a file, and what the channels lead to.
@Controller
@CandidateReaders
class CandidateListController {

    private final CandidateListScreens screens;
    private final Today today;

    CandidateListController(CandidateListScreens screens, Today today) {
        this.screens = screens;
        this.today = today;
    }

    @GetMapping("/ipm/candidates")
    ModelAndView list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String mine,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page) {
        var query = CandidateQuery.of(q, state, channel, mine, sort, page);
        return Screen.of(
                this,
                "candidates",
                new CandidateListPage(
                        query,
                        screens.list(viewer, query),
                        screens.counts(viewer),
                        screens.channels(),
                        viewer.isAny(Role.KOP_OFFICER, Role.KOP_ADVISER)));
    }

    @GetMapping("/ipm/candidates.xlsx")
    ResponseEntity<byte[]> workbook(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String mine,
            @RequestParam(defaultValue = "") String sort) {
        var rows = screens.export(viewer, CandidateQuery.of(q, state, channel, mine, sort, "1"));
        var columns = List.of(
                Sheet.column("Uchazeč", 28),
                Sheet.column("Stav", 24),
                Sheet.column("Od", 12),
                Sheet.column("Odkud návrh přišel", 30),
                Sheet.column("Navrhl útvar", 28),
                Sheet.column("Pobočka", 20),
                Sheet.column("Uvažovaná místa", 40));
        var file = Sheet.workbook(viewer.name())
                .titled("Uchazeči k\u00a0" + Czech.date(today.date()))
                .sheet("Uchazeči", columns, sheet -> rows.forEach(row -> sheet.row(cells(row))))
                .bytes();
        return Download.XLSX.of("uchazeci-" + today.date(), file);
    }

    @GetMapping("/ipm/candidates/funnel")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_ADVISER, Role.KOP_DIRECTOR})
    ModelAndView funnel(Viewer viewer) {
        return Screen.of(this, "funnel", FunnelPage.of(screens.funnel(viewer)));
    }

    private static List<Cell> cells(CandidateRow row) {
        return List.of(
                Cell.text(row.sortName()),
                Cell.text(row.state().czech()),
                Cell.date(row.since()),
                Cell.text(row.channel()),
                Cell.text(row.nominatedBy()),
                Cell.text(row.branch()),
                Cell.text(row.places()));
    }
}
