package cz.prostup.people.readlog.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.DocumentFrame;
import cz.prostup.documents.Download;
import cz.prostup.documents.Pdf;
import cz.prostup.people.readlog.AuditFilter;
import cz.prostup.people.readlog.AuditFilter.Scope;
import cz.prostup.people.readlog.AuditScreens;
import cz.prostup.people.readlog.PageKey;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Language;
import cz.prostup.ui.Screen;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The log as the data-protection officer of an organisation reads it.
@Controller
@AllowedTo(Role.DPO)
class AuditController {

    private static final int USUAL_DAYS = 30;
    private static final int LONGEST_DAYS = 366;

    private final AuditScreens screens;
    private final Pdf pdf;
    private final Today today;

    AuditController(AuditScreens screens, Pdf pdf, Today today) {
        this.screens = screens;
        this.pdf = pdf;
        this.today = today;
    }

    @GetMapping("/audit")
    ModelAndView list(Input input, Viewer viewer) {
        var filter = filter(input);
        var family = input.text("family");
        var refused = input.isChosen("scope", "refusals");
        return Screen.of(
                this,
                "audit",
                new AuditPage(
                        withDays(input, filter),
                        filter,
                        refused ? null : screens.list(viewer, filter),
                        refused ? screens.refusals(viewer, null) : List.of(),
                        family,
                        screens.search(viewer, family)));
    }

    /// Also where a worker would look for it; only the officer may open it, to hand the person the paper.
    @GetMapping({"/audit/people/{id}", "/people/{id}/reads"})
    ModelAndView person(@PathVariable UUID id, @RequestParam(defaultValue = "") String after, Viewer viewer) {
        return Screen.of(
                this,
                "auditPerson",
                new AuditPersonPage(screens.person(viewer, id, PageKey.of(after)), !after.isEmpty()));
    }

    @GetMapping("/audit/people/{id}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, Viewer viewer) {
        var whole = screens.whole(viewer, id);
        var frame = new DocumentFrame(
                "Kdo četl spis",
                "výpis ze záznamu",
                Czech.count(whole.page().rows().size(), "záznam", "záznamy", "záznamů"),
                viewer.name(),
                Czech.dateTime(today.now()));
        var paper = new ReadsPaper(frame, whole.person().name(), whole.page().rows(), ReadsPage.words(Language.CS));
        return Download.PDF.of("kdo-cetl-spis", pdf.from("cz/prostup/people/readlog/web/readsPaper.jte", paper));
    }

    @GetMapping("/audit/users/{id}")
    ModelAndView user(@PathVariable UUID id, @RequestParam(defaultValue = "") String after, Viewer viewer) {
        return Screen.of(
                this, "auditUser", new AuditUserPage(screens.user(viewer, id, PageKey.of(after)), !after.isEmpty()));
    }

    private AuditFilter filter(Input input) {
        var to = day(input, "to", today.date());
        var from = day(input, "from", to.minusDays(USUAL_DAYS - 1));
        if (from.isAfter(to) || from.plusDays(LONGEST_DAYS).isBefore(to)) {
            input.fail("from", "Vyberte dny od prvního do posledního, nejvýš rok najednou.");
            from = to.minusDays(USUAL_DAYS - 1);
        }
        return new AuditFilter(
                input.isChosen("scope", "others") ? Scope.OTHERS : Scope.OURS,
                shortened(input.text("who")),
                input.text("basis").matches("[A-Z_]{1,40}") ? input.text("basis") : "",
                from,
                to,
                PageKey.of(input.text("after")));
    }

    private static Input withDays(Input input, AuditFilter filter) {
        return input.hasErrors() ? input : input.with("from", filter.from()).with("to", filter.to());
    }

    private static LocalDate day(Input input, String field, LocalDate otherwise) {
        var day = input.has(field) ? input.date(field, field.equals("from") ? "Od" : "Do") : null;
        return orElse(day, otherwise);
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }
}
