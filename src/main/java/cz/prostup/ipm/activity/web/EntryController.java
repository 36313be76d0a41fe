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
import cz.prostup.ipm.activity.Attendance;
import cz.prostup.ipm.activity.ChangeActivity;
import cz.prostup.ipm.activity.Concern;
import cz.prostup.ipm.activity.EntryFormScreens;
import cz.prostup.ipm.activity.EntryFormScreens.EntryPage;
import cz.prostup.ipm.activity.SettleActivity;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One entry: to read, to settle in one tap, to delete while nobody signed it.
@Controller
@AllowedTo({Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER})
class EntryController {

    private static final String STALE = "Zápis mezitím změnil někdo jiný. Tady je, jak vypadá teď.";

    private final EntryFormScreens screens;
    private final SettleActivity settle;
    private final ChangeActivity change;

    EntryController(EntryFormScreens screens, SettleActivity settle, ChangeActivity change) {
        this.screens = screens;
        this.settle = settle;
        this.change = change;
    }

    @GetMapping("/ipm/activities/{id}")
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        var entry = screens.entry(viewer, Addresses.activity(id));
        return Screen.of(this, "entry", new EntryShowPage(entry, Input.blank(), List.of()));
    }

    @PostMapping("/ipm/activities/{id}/settlement")
    ModelAndView settle(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var activity = Addresses.activity(id);
        var seen = Addresses.version(input);
        var attendance = input.code("attendance", "Jak to dopadlo", Attendance.class);
        if (attendance == null) {
            return again(screens.entry(viewer, activity), input, List.of());
        }
        try {
            var outcome =
                    settle.settle(viewer, activity, seen, attendance, input.text("reason"), input.checked("confirmed"));
            return answer(viewer, id, input, response, outcome);
        } catch (StaleRecord _) {
            input.failForm(STALE);
            return Screen.conflict(this, "entry", new EntryShowPage(screens.entry(viewer, activity), input, List.of()));
        }
    }

    @GetMapping("/ipm/activities/{id}/deletion")
    ModelAndView askDeletion(@PathVariable String id, Viewer viewer) {
        var entry = screens.entry(viewer, Addresses.activity(id));
        return Screen.of(this, "deletion", new EntryShowPage(entry, Input.blank(), List.of()));
    }

    @PostMapping("/ipm/activities/{id}/deletion")
    ModelAndView delete(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var activity = Addresses.activity(id);
        var entry = screens.entry(viewer, activity);
        try {
            return switch (change.delete(viewer, activity, Addresses.version(input))) {
                case Saved saved -> {
                    Flash.say(response, "Smazáno. " + Words.count(saved.participant(), saved.month(), saved.hours()));
                    yield Screen.redirectTo("/ipm/activities?month=" + saved.month());
                }
                case ActivityOutcome other -> answer(viewer, id, input, response, other);
            };
        } catch (StaleRecord _) {
            input.failForm(STALE);
            return Screen.conflict(this, "entry", new EntryShowPage(entry, input, List.of()));
        }
    }

    private ModelAndView answer(
            Viewer viewer, String id, Input input, HttpServletResponse response, ActivityOutcome outcome) {
        var entry = screens.entry(viewer, Addresses.activity(id));
        return switch (outcome) {
            case Saved saved -> {
                Flash.say(response, "Uloženo. " + Words.count(saved.participant(), saved.month(), saved.hours()));
                yield Screen.redirectTo("/ipm/activities/" + id);
            }
            case Refused(var problems) -> {
                EntryForm.tell(input, problems);
                yield again(entry, input, List.of());
            }
            case Doubtful(var concerns) -> {
                EntryForm.ask(input, concerns);
                yield again(entry, input, concerns);
            }
            case Locked locked -> {
                input.failForm(EntryAnswers.signed(locked.month()));
                yield again(entry, input, List.of());
            }
            case OfficeHasMonth(var month) -> {
                input.failForm(EntryAnswers.officeHas(month));
                yield again(entry, input, List.of());
            }
        };
    }

    private ModelAndView again(EntryPage entry, Input input, List<Concern> concerns) {
        return Screen.rejected(this, "entry", new EntryShowPage(entry, input, concerns));
    }

    static String heading(EntryPage entry) {
        return entry.kind().label() + ", " + Czech.date(entry.entry().date());
    }
}
