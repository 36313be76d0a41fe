package cz.prostup.people.readlog.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.ConfirmIdentity;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.documents.DocumentFrame;
import cz.prostup.documents.Download;
import cz.prostup.documents.Pdf;
import cz.prostup.people.readlog.AuditScreens;
import cz.prostup.people.readlog.Breach;
import cz.prostup.people.readlog.Breach.Wanted;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The kit for a breach: what an account saw between two times, first on the page, then as a file.
@Controller
@RequestMapping("/audit/breach")
@AllowedTo(Role.DPO)
class BreachController {

    private static final Duration LONGEST = Duration.ofDays(400);

    private final AuditScreens screens;
    private final Breach breach;
    private final ConfirmIdentity identity;
    private final Pdf pdf;
    private final Today today;

    BreachController(AuditScreens screens, Breach breach, ConfirmIdentity identity, Pdf pdf, Today today) {
        this.screens = screens;
        this.breach = breach;
        this.identity = identity;
        this.pdf = pdf;
        this.today = today;
    }

    @GetMapping
    ModelAndView show(Input input, Viewer viewer) {
        if (!input.has("fromDay")) {
            var prepared = Input.blank()
                    .with("user", input.text("user"))
                    .with("toDay", today.date())
                    .with("toTime", "23:59")
                    .with("fromDay", today.date())
                    .with("fromTime", "0:00");
            return Screen.of(this, "breach", page(prepared, viewer, null));
        }
        var wanted = wanted(input);
        return wanted == null
                ? Screen.rejected(this, "breach", page(input, viewer, null))
                : Screen.of(this, "breach", page(input, viewer, wanted));
    }

    /// A file, or the page again with what is wrong.
    @PostMapping("/report")
    Object report(Input input, Viewer viewer) {
        var wanted = wanted(input);
        if (wanted == null || !identity.confirmedWithFactor(viewer, input)) {
            return Screen.rejected(this, "breach", page(input, viewer, wanted));
        }
        var report = breach.export(viewer, wanted);
        return input.isChosen("format", "pdf") ? paper(report, viewer) : sheet(report, viewer);
    }

    private static ResponseEntity<byte[]> sheet(Breach.Report report, Viewer viewer) {
        return Download.XLSX.of("unik-dat", ReadingFiles.breach(report, viewer.name()));
    }

    private ResponseEntity<byte[]> paper(Breach.Report report, Viewer viewer) {
        var frame = new DocumentFrame(
                "Únik dat: co viděl účet",
                report.account().name(),
                Czech.count(report.persons().size(), "člověk", "lidé", "lidí"),
                viewer.name(),
                Czech.dateTime(today.now()));
        return Download.PDF.of(
                "unik-dat",
                pdf.from("cz/prostup/people/readlog/web/breachPaper.jte", new BreachPaper(frame, report, today.now())));
    }

    private @Nullable Wanted wanted(Input input) {
        var user = input.uuid("user", "Účet");
        var from = moment(input, "from", "Od");
        var to = moment(input, "to", "Do");
        var noticed = input.has("noticedDay") ? moment(input, "noticed", "Kdy jsme se to dozvěděli") : null;
        if (from != null && to != null && !from.isBefore(to)) {
            input.fail("toDay", "Konec musí být po začátku.");
        } else if (from != null && to != null && from.plus(LONGEST).isBefore(to)) {
            input.fail("fromDay", "Vyberte nejvýš 400 dní najednou.");
        }
        return input.hasErrors() || user == null || from == null || to == null
                ? null
                : new Wanted(user, from, to, noticed);
    }

    private static @Nullable Instant moment(Input input, String field, String label) {
        var day = input.date(field + "Day", label);
        var time = input.has(field + "Time") ? input.time(field + "Time", label + ", čas") : LocalTime.MIDNIGHT;
        return day == null || time == null
                ? null
                : day.atTime(time).atZone(Today.PRAGUE).toInstant();
    }

    private BreachPage page(Input input, Viewer viewer, @Nullable Wanted wanted) {
        return new BreachPage(
                input, screens.accounts(viewer), wanted == null ? null : breach.preview(viewer, wanted), today.now());
    }
}
