package cz.prostup.ipm.activity.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.Cell;
import cz.prostup.documents.DocumentFrame;
import cz.prostup.documents.Download;
import cz.prostup.documents.Pdf;
import cz.prostup.documents.Sheet;
import cz.prostup.ipm.activity.StatementDetail;
import cz.prostup.ipm.activity.StatementScreens;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The statement on paper and as a workbook: the same lines as on the page, for the same readers.
@Controller
@AllowedTo({
    Role.PROVIDER_WORKER,
    Role.EMPLOYER_SOCIAL_WORKER,
    Role.MENTOR,
    Role.EMPLOYER_PAYROLL,
    Role.EMPLOYER_ADMIN,
    Role.KOP_OFFICER
})
class StatementPaperController {

    private final StatementScreens screens;
    private final Pdf pdf;
    private final Today today;

    StatementPaperController(StatementScreens screens, Pdf pdf, Today today) {
        this.screens = screens;
        this.pdf = pdf;
        this.today = today;
    }

    @GetMapping("/ipm/statements/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, Viewer viewer) {
        var statement = screens.detail(viewer, Addresses.statement(id));
        var page = new StatementPage(statement, Input.blank(), today.date(), List.of());
        var frame = new DocumentFrame(
                "Výkaz integračních aktivit",
                number(statement),
                page.state().text(),
                viewer.name(),
                Czech.dateTime(today.now()));
        var paper =
                pdf.from("cz/prostup/ipm/activity/web/statementDocument.jte", new StatementDocumentPage(frame, page));
        return Download.PDF.of(fileName(statement), paper);
    }

    @GetMapping("/ipm/statements/{id}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id, Viewer viewer) {
        var statement = screens.detail(viewer, Addresses.statement(id));
        var columns = List.of(
                Sheet.column("Den", 12),
                Sheet.column("Začátek", 9),
                Sheet.column("Druh", 32),
                Sheet.column("Hodiny", 9),
                Sheet.column("Cesta", 9),
                Sheet.column("Započítá se", 12),
                Sheet.column("Jak dopadla", 22),
                Sheet.column("Kdo zapsal", 24),
                Sheet.column("Poznámka", 40));
        var book = Sheet.workbook(viewer.name())
                .titled("Výkaz integračních aktivit " + number(statement))
                .sheet("Výkaz", columns, sheet -> fill(sheet, statement))
                .bytes();
        return Download.XLSX.of(fileName(statement), book);
    }

    private static void fill(Sheet sheet, StatementDetail statement) {
        for (var line : statement.lines()) {
            var start = line.start();
            sheet.row(
                    Cell.date(line.date()),
                    Cell.text(start == null ? null : Czech.time(start)),
                    Cell.text(line.kind()),
                    Cell.hours(line.hours()),
                    Cell.hours(line.travel()),
                    Cell.hours(line.replaced() ? Hours.ZERO : line.counted()),
                    Cell.text(StatementPage.attendance(line)),
                    Cell.text(line.worker()),
                    Cell.text(StatementPage.notes(line)));
        }
        sheet.total(
                Cell.text("Celkem"),
                Cell.blank(),
                Cell.blank(),
                Cell.blank(),
                Cell.hours(statement.travel()),
                Cell.hours(statement.done()));
    }

    /// As people quote it: the month and the end of the id.
    private static String number(StatementDetail statement) {
        return "A-" + statement.month() + "/" + statement.id().toString().substring(24);
    }

    private static String fileName(StatementDetail statement) {
        return "vykaz-aktivit-" + statement.month() + "-"
                + statement.id().toString().substring(24);
    }
}
