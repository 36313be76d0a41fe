package cz.prostup.ipm.activity.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.activity.ActivityOutcome;
import cz.prostup.ipm.activity.ActivityOutcome.Doubtful;
import cz.prostup.ipm.activity.ActivityOutcome.Locked;
import cz.prostup.ipm.activity.ActivityOutcome.OfficeHasMonth;
import cz.prostup.ipm.activity.ActivityOutcome.Refused;
import cz.prostup.ipm.activity.ActivityOutcome.Saved;
import cz.prostup.ipm.activity.Concern;
import cz.prostup.ipm.activity.CorrectActivity;
import cz.prostup.ipm.activity.EntryFormScreens;
import cz.prostup.ipm.activity.LogActivity;
import cz.prostup.ipm.activity.web.EntryFormPage.Mode;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Writing down a single activity; after the signature of the month the same form asks for a reason.
@Controller
@AllowedTo({Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER})
class ActivityController {

    private static final String ACTION = "/ipm/activities/new";

    private final EntryFormScreens screens;
    private final LogActivity log;
    private final CorrectActivity correct;
    private final Today today;

    ActivityController(EntryFormScreens screens, LogActivity log, CorrectActivity correct, Today today) {
        this.screens = screens;
        this.log = log;
        this.correct = correct;
        this.today = today;
    }

    @GetMapping(ACTION)
    ModelAndView blank(Viewer viewer, Input address) {
        var offer = screens.offer(viewer);
        var input = Input.blank()
                .with("key", EntryForm.newKey())
                .with("placement", address.text("placement"))
                .with(
                        "date",
                        address.has("date")
                                ? address.text("date")
                                : today.date().toString())
                .with("attendance", "ATTENDED")
                .with("status", "AUTO")
                .with("inWorkingTime", "ano");
        var last = offer.last();
        if (last != null) {
            input = input.with("kind", last.kind()).with("hours", last.hours());
        }
        return Screen.of(this, "entryForm", new EntryFormPage(Mode.NEW, ACTION, input, offer, null, List.of(), null));
    }

    @PostMapping(ACTION)
    ModelAndView save(Viewer viewer, Input input, HttpServletResponse response) {
        var placement = input.uuid("placement", "Účastník");
        var entry = EntryForm.read(input, today.date());
        if (placement == null || entry == null) {
            return again(viewer, input, Mode.NEW, List.of());
        }
        var id = new PlacementId(placement);
        boolean late = input.has("correctionReason");
        var outcome = late
                ? correct.addLate(
                        viewer,
                        id,
                        entry,
                        input.text("correctionReason"),
                        input.checked("confirmed"),
                        EntryForm.key(input))
                : log.log(viewer, id, entry, input.checked("confirmed"), EntryForm.key(input));
        return answer(viewer, input, response, outcome, late ? Mode.LATE : Mode.NEW);
    }

    private ModelAndView answer(
            Viewer viewer, Input input, HttpServletResponse response, ActivityOutcome outcome, Mode mode) {
        return switch (outcome) {
            case Saved saved -> {
                Flash.say(response, "Uloženo. " + Words.count(saved.participant(), saved.month(), saved.hours()));
                yield Screen.redirectTo("/ipm/activities/" + saved.activity());
            }
            case Refused(var problems) -> {
                EntryForm.tell(input, problems);
                yield again(viewer, input, mode, List.of());
            }
            case Doubtful(var concerns) -> {
                EntryForm.ask(input, concerns);
                yield again(viewer, input, mode, concerns);
            }
            case Locked locked -> {
                input.fail("correctionReason", EntryAnswers.locked(locked.month()));
                yield again(viewer, input, Mode.LATE, List.of());
            }
            case OfficeHasMonth(var month) -> {
                input.failForm(EntryAnswers.officeHas(month));
                yield again(viewer, input, mode, List.of());
            }
        };
    }

    private ModelAndView again(Viewer viewer, Input input, Mode mode, List<Concern> concerns) {
        var page = new EntryFormPage(mode, ACTION, input, screens.offer(viewer), null, concerns, null);
        return Screen.rejected(this, "entryForm", page);
    }
}
