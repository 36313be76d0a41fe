package cz.prostup.people.consent.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.DocumentFrame;
import cz.prostup.documents.Download;
import cz.prostup.documents.Pdf;
import cz.prostup.people.consent.ConsentScreens;
import cz.prostup.people.consent.ConsentScreens.Detail;
import cz.prostup.people.consent.ConsentScreens.Ledger;
import cz.prostup.people.consent.MyConsents;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Language;
import cz.prostup.ui.Phrases;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Consents on paper: one to sign or keep, and the list of all of them.
@Controller
@ConsentReaders
class ConsentPaperController {

    private final ConsentScreens screens;
    private final MyConsents mine;
    private final Pdf pdf;
    private final Today today;

    ConsentPaperController(ConsentScreens screens, MyConsents mine, Pdf pdf, Today today) {
        this.screens = screens;
        this.mine = mine;
        this.pdf = pdf;
        this.today = today;
    }

    @GetMapping("/people/{id}/consents/{consent}.pdf")
    ResponseEntity<byte[]> one(Viewer viewer, @PathVariable String id, @PathVariable String consent) {
        return paper(screens.detail(viewer, Addresses.person(id), Addresses.consent(consent)), viewer);
    }

    @GetMapping("/people/{id}/consents.pdf")
    ResponseEntity<byte[]> all(Viewer viewer, @PathVariable String id) {
        return list(screens.ledger(viewer, Addresses.person(id)), Language.CS, viewer);
    }

    @GetMapping("/me/consents/{consent}.pdf")
    @AllowedTo(Role.PARTICIPANT)
    ResponseEntity<byte[]> mine(Viewer viewer, @PathVariable String consent) {
        return paper(mine.one(viewer, Addresses.consent(consent)), viewer);
    }

    @GetMapping("/me/consents.pdf")
    @AllowedTo(Role.PARTICIPANT)
    ResponseEntity<byte[]> allMine(Viewer viewer, HttpServletRequest request) {
        return list(mine.all(viewer), Language.of(request), viewer);
    }

    private ResponseEntity<byte[]> paper(Detail detail, Viewer viewer) {
        var row = detail.row();
        var words = ConsentPaper.words(row);
        var frame = frame(
                words.of("paper.title"),
                ConsentPaper.number(row.id().value()),
                words.of("state." + row.state()),
                viewer);
        return Download.PDF.of(
                "souhlas-" + ConsentPaper.number(row.id().value()),
                pdf.from("cz/prostup/people/consent/web/consentPaper.jte", new ConsentPaper(detail, frame)));
    }

    private ResponseEntity<byte[]> list(Ledger ledger, Language language, Viewer viewer) {
        var words = Phrases.of(MyConsentsPage.class, language);
        var frame = frame(
                words.of("title"), ConsentPaper.number(ledger.head().id().value()), words.date(ledger.today()), viewer);
        return Download.PDF.of(
                "souhlasy",
                pdf.from("cz/prostup/people/consent/web/ledgerPaper.jte", LedgerPaper.of(ledger, language, frame)));
    }

    private DocumentFrame frame(String title, String number, String state, Viewer viewer) {
        return new DocumentFrame(title, number, state, viewer.name(), Czech.dateTime(today.now()));
    }
}
