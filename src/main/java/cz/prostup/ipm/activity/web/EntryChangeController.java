package cz.prostup.ipm.activity.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.activity.ActivityOutcome;
import cz.prostup.ipm.activity.ActivityOutcome.Doubtful;
import cz.prostup.ipm.activity.ActivityOutcome.Locked;
import cz.prostup.ipm.activity.ActivityOutcome.OfficeHasMonth;
import cz.prostup.ipm.activity.ActivityOutcome.Refused;
import cz.prostup.ipm.activity.ActivityOutcome.Saved;
import cz.prostup.ipm.activity.ChangeActivity;
import cz.prostup.ipm.activity.Concern;
import cz.prostup.ipm.activity.CorrectActivity;
import cz.prostup.ipm.activity.EntryFormScreens;
import cz.prostup.ipm.activity.EntryFormScreens.EntryPage;
import cz.prostup.ipm.activity.web.EntryFormPage.Mode;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Changing an entry of an open statement, correcting one of a signed statement.
@Controller
@AllowedTo({Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER})
class EntryChangeController {

    private final EntryFormScreens screens;
    private final ChangeActivity change;
    private final CorrectActivity correct;
    private final Today today;

    EntryChangeController(EntryFormScreens screens, ChangeActivity change, CorrectActivity correct, Today today) {
        this.screens = screens;
        this.change = change;
        this.correct = correct;
        this.today = today;
    }

    @GetMapping("/ipm/activities/{id}/change")
    ModelAndView changing(@PathVariable String id, Viewer viewer) {
        return blank(viewer, screens.entry(viewer, Addresses.activity(id)), Mode.CHANGE);
    }

    @GetMapping("/ipm/activities/{id}/correction")
    ModelAndView correcting(@PathVariable String id, Viewer viewer) {
        return blank(viewer, screens.entry(viewer, Addresses.activity(id)), Mode.CORRECTION);
    }

    @PostMapping("/ipm/activities/{id}/change")
    ModelAndView change(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var activity = Addresses.activity(id);
        var shown = screens.entry(viewer, activity);
        var entry = EntryForm.read(input, today.date());
        if (entry == null) {
            return again(viewer, shown, input, Mode.CHANGE, List.of());
        }
        try {
            var outcome = change.change(viewer, activity, Addresses.version(input), entry, input.checked("confirmed"));
            return answer(viewer, shown, input, response, outcome, Mode.CHANGE);
        } catch (StaleRecord _) {
            return conflict(viewer, screens.entry(viewer, activity), input);
        }
    }

    @PostMapping("/ipm/activities/{id}/correction")
    ModelAndView correct(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var activity = Addresses.activity(id);
        var shown = screens.entry(viewer, activity);
        var entry = EntryForm.read(input, today.date());
        var reason = input.requiredText("correctionReason", "Důvod opravy", 1_000);
        if (entry == null || reason == null) {
            return again(viewer, shown, input, Mode.CORRECTION, List.of());
        }
        var outcome =
                correct.replace(viewer, activity, entry, reason, input.checked("confirmed"), EntryForm.key(input));
        return answer(viewer, shown, input, response, outcome, Mode.CORRECTION);
    }

    private ModelAndView answer(
            Viewer viewer,
            EntryPage shown,
            Input input,
            HttpServletResponse response,
            ActivityOutcome outcome,
            Mode mode) {
        return switch (outcome) {
            case Saved saved -> {
                Flash.say(response, "Uloženo. " + Words.count(saved.participant(), saved.month(), saved.hours()));
                yield Screen.redirectTo("/ipm/activities/" + saved.activity());
            }
            case Refused(var problems) -> {
                EntryForm.tell(input, problems);
                yield again(viewer, shown, input, mode, List.of());
            }
            case Doubtful(var concerns) -> {
                EntryForm.ask(input, concerns);
                yield again(viewer, shown, input, mode, concerns);
            }
            case Locked locked -> {
                input.failForm(EntryAnswers.signed(locked.month()));
                yield again(viewer, shown, input, mode, List.of());
            }
            case OfficeHasMonth(var month) -> {
                input.failForm(EntryAnswers.officeHas(month));
                yield again(viewer, shown, input, mode, List.of());
            }
        };
    }

    private ModelAndView blank(Viewer viewer, EntryPage shown, Mode mode) {
        var input = EntryForm.fill(shown.entry())
                .with("key", EntryForm.newKey())
                .with("version", Integer.toString(shown.version()));
        return Screen.of(this, "entryForm", page(viewer, shown, input, mode, List.of(), null));
    }

    private ModelAndView again(Viewer viewer, EntryPage shown, Input input, Mode mode, List<Concern> concerns) {
        return Screen.rejected(this, "entryForm", page(viewer, shown, input, mode, concerns, null));
    }

    /// The form keeps what was written; saving it again means to save over what is shown beside it.
    private ModelAndView conflict(Viewer viewer, EntryPage shown, Input input) {
        var theirs = EntryController.heading(shown) + ", "
                + Czech.hours(shown.entry().hours());
        var retried = input.with("version", Integer.toString(shown.version()));
        retried.failForm("Zápis mezitím změnil někdo jiný. Porovnejte obě podoby a uložte tu správnou.");
        return Screen.conflict(this, "entryForm", page(viewer, shown, retried, Mode.CHANGE, List.of(), theirs));
    }

    private EntryFormPage page(
            Viewer viewer, EntryPage shown, Input input, Mode mode, List<Concern> concerns, @Nullable String conflict) {
        var action = "/ipm/activities/" + shown.id() + (mode == Mode.CHANGE ? "/change" : "/correction");
        return new EntryFormPage(mode, action, input, screens.offer(viewer), shown.participant(), concerns, conflict);
    }
}
