package cz.prostup.ipm.application.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.DocumentFrame;
import cz.prostup.documents.Download;
import cz.prostup.documents.Pdf;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.ApplicationScreens;
import cz.prostup.ipm.application.ApplicationScreens.File;
import cz.prostup.ipm.application.ApplicationState;
import cz.prostup.ipm.application.Choices;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The application and the decision on paper, for the two sides.
@Controller
@RequestMapping("/ipm/applications/{id}")
@AllowedTo({Role.EMPLOYER_ADMIN, Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR})
class ApplicationPaperController {

    private final ApplicationScreens screens;
    private final Choices choices;
    private final Pdf pdf;
    private final Today today;

    ApplicationPaperController(ApplicationScreens screens, Choices choices, Pdf pdf, Today today) {
        this.screens = screens;
        this.choices = choices;
        this.pdf = pdf;
        this.today = today;
    }

    /// The receipt of what was sent.
    @GetMapping("/paper.pdf")
    ResponseEntity<byte[]> application(@PathVariable ApplicationId id, Viewer viewer) {
        var file = sent(id, viewer);
        var page = new ApplicationPaper(file, choices.criteria(), frame("Žádost o IPM", file, viewer));
        return Download.PDF.of(
                "zadost-" + number(file), pdf.from("cz/prostup/ipm/application/web/applicationPaper.jte", page));
    }

    @GetMapping("/decision.pdf")
    ResponseEntity<byte[]> decision(@PathVariable ApplicationId id, Viewer viewer) {
        var file = sent(id, viewer);
        if (file.application().review().decidedBy() == null) {
            throw new NotFound(id);
        }
        var page = new ApplicationPaper(file, choices.criteria(), frame("Sdělení o žádosti", file, viewer));
        return Download.PDF.of(
                "sdeleni-" + number(file), pdf.from("cz/prostup/ipm/application/web/decisionPaper.jte", page));
    }

    private File sent(ApplicationId id, Viewer viewer) {
        var file = screens.file(id, viewer);
        if (!file.seesMoney() || file.application().number() == null) {
            throw new NotFound(id);
        }
        return file;
    }

    private static String number(File file) {
        return String.valueOf(file.application().number());
    }

    private DocumentFrame frame(String title, File file, Viewer viewer) {
        var state = file.application().state();
        return new DocumentFrame(
                title,
                number(file),
                state == ApplicationState.DRAFT ? "" : state.czech(),
                viewer.name(),
                Czech.dateTime(today.now()));
    }
}
