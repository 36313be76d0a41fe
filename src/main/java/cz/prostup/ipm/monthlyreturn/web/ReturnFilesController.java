package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.DocumentFrame;
import cz.prostup.documents.Download;
import cz.prostup.documents.Pdf;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.ReviewScreens;
import cz.prostup.ipm.monthlyreturn.SheetScreens;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The return and the month as files: tagged PDF for paper, XLSX for the employer's own tables.
@Controller
@AllowedTo({Role.KOP_OFFICER, Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN})
class ReturnFilesController {

    private final ReviewScreens reviews;
    private final SheetScreens sheets;
    private final Pdf pdf;
    private final Today today;

    ReturnFilesController(ReviewScreens reviews, SheetScreens sheets, Pdf pdf, Today today) {
        this.reviews = reviews;
        this.sheets = sheets;
        this.pdf = pdf;
        this.today = today;
    }

    @GetMapping("/ipm/returns/{id}.pdf")
    ResponseEntity<byte[]> returnPdf(@PathVariable ReturnId id, Viewer viewer) {
        var review = reviews.review(id, viewer);
        var basics = review.facts().row().basics();
        var submission = review.submission();
        var frame = new DocumentFrame(
                "Měsíční výkaz za " + Czech.month(basics.month()),
                submission == null ? "dosud neodeslán" : submission.number(),
                basics.state().czech(),
                viewer.name(),
                Czech.dateTime(today.now()));
        var file = pdf.from("cz/prostup/ipm/monthlyreturn/web/returnPaper.jte", new ReturnPaper(review, frame));
        return Download.PDF.of("vykaz-" + basics.month() + "-" + basics.agreement(), file);
    }

    @GetMapping("/ipm/returns/{id}.xlsx")
    ResponseEntity<byte[]> returnSheet(@PathVariable ReturnId id, Viewer viewer) {
        var review = reviews.review(id, viewer);
        var basics = review.facts().row().basics();
        var paper = new ReturnPaper(review, new DocumentFrame("", "", "", "", ""));
        var rows = List.of(new ReturnWorkbook.Entry(review.facts().row(), paper.lines()));
        return Download.XLSX.of(
                "vykaz-" + basics.month() + "-" + basics.agreement(),
                ReturnWorkbook.of(review.employer(), basics.month(), rows, viewer.name()));
    }

    @GetMapping("/ipm/sheets/{month}.xlsx")
    @AllowedTo({Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN})
    ResponseEntity<byte[]> monthSheet(
            @PathVariable YearMonth month, @RequestParam(defaultValue = "") String employer, Viewer viewer) {
        var chosen = Employers.chosen(viewer, employer);
        var sheet = sheets.sheet(chosen.organisationId(), chosen.organisation(), month, viewer);
        var rows = sheet.rows().stream()
                .map(row -> new ReturnWorkbook.Entry(row, ReturnWorkbook.linesOf(row)))
                .toList();
        return Download.XLSX.of("vykaz-" + month, ReturnWorkbook.of(sheet.employer(), month, rows, viewer.name()));
    }
}
