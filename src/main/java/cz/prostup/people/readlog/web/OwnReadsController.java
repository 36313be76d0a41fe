package cz.prostup.people.readlog.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.DocumentFrame;
import cz.prostup.documents.Download;
import cz.prostup.documents.Pdf;
import cz.prostup.people.readlog.OwnReadScreens;
import cz.prostup.people.readlog.PageKey;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Language;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who looked into my file, for the person whose file it is.
@Controller
@AllowedTo(Role.PARTICIPANT)
class OwnReadsController {

    private final OwnReadScreens screens;
    private final Pdf pdf;
    private final Today today;

    OwnReadsController(OwnReadScreens screens, Pdf pdf, Today today) {
        this.screens = screens;
        this.pdf = pdf;
        this.today = today;
    }

    @GetMapping("/me/reads")
    ModelAndView show(@RequestParam(defaultValue = "") String after, Viewer viewer, HttpServletRequest request) {
        var key = PageKey.of(after);
        return Screen.of(
                this,
                "ownReads",
                new ReadsPage(screens.page(viewer, key), !after.isEmpty(), ReadsPage.words(Language.of(request))));
    }

    @GetMapping("/me/reads.csv")
    ResponseEntity<byte[]> csv(Viewer viewer) {
        return Download.CSV.of("kdo-cetl-muj-spis", ReadingFiles.csv(screens.all(viewer)));
    }

    @GetMapping("/me/reads.pdf")
    ResponseEntity<byte[]> pdf(Viewer viewer, HttpServletRequest request) {
        var words = ReadsPage.words(Language.of(request));
        var rows = screens.all(viewer);
        var frame = new DocumentFrame(
                words.of("title"),
                words.of("paperKind"),
                words.of("rows", String.valueOf(rows.size())),
                viewer.name(),
                Czech.dateTime(today.now()));
        var paper = pdf.from(
                "cz/prostup/people/readlog/web/readsPaper.jte", new ReadsPaper(frame, viewer.name(), rows, words));
        return Download.PDF.of("kdo-cetl-muj-spis", paper);
    }
}
