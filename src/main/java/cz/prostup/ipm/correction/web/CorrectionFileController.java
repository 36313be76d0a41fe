package cz.prostup.ipm.correction.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.DocumentFrame;
import cz.prostup.documents.Download;
import cz.prostup.documents.Pdf;
import cz.prostup.ipm.correction.CorrectionId;
import cz.prostup.ipm.correction.CorrectionScreens;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The notice of a correction as a tagged PDF.
@Controller
@AllowedTo({Role.KOP_OFFICER, Role.KOP_FINANCE, Role.EMPLOYER_PAYROLL, Role.EMPLOYER_ADMIN})
class CorrectionFileController {

    private final CorrectionScreens screens;
    private final Pdf pdf;
    private final Today today;

    CorrectionFileController(CorrectionScreens screens, Pdf pdf, Today today) {
        this.screens = screens;
        this.pdf = pdf;
        this.today = today;
    }

    @GetMapping("/ipm/corrections/{id}.pdf")
    ResponseEntity<byte[]> notice(@PathVariable CorrectionId id, Viewer viewer) {
        var detail = screens.detail(id, viewer);
        if (detail.comparison() == null) {
            throw new NotFound(id);
        }
        var month = detail.month();
        var number = month.agreement() + "-" + month.month() + "-"
                + detail.correction().seq();
        var frame = new DocumentFrame(
                "Oznámení o\u00A0opravě za " + Czech.month(month.month()),
                number,
                detail.correction().state().czech(),
                viewer.name(),
                Czech.dateTime(today.now()));
        var page = new CorrectionPage(detail, Input.blank(), today.date());
        var file = pdf.from("cz/prostup/ipm/correction/web/correctionPaper.jte", new CorrectionPaper(page, frame));
        return Download.PDF.of("oprava-" + number, file);
    }
}
