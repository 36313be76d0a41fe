package cz.prostup.people.goals.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.Domain;
import cz.prostup.people.Layer;
import cz.prostup.people.PersonId;
import cz.prostup.people.Readers;
import cz.prostup.people.WorksWithPeople;
import cz.prostup.people.goals.GoalAction;
import cz.prostup.people.goals.GoalId;
import cz.prostup.people.goals.GoalOutcome;
import cz.prostup.people.goals.GoalOutcome.Refused;
import cz.prostup.people.goals.GoalOutcome.Saved;
import cz.prostup.people.goals.GoalOutcome.Wider;
import cz.prostup.people.goals.GoalScreens;
import cz.prostup.people.goals.GoalScreens.FormView;
import cz.prostup.people.goals.NewGoal;
import cz.prostup.people.goals.SetGoal;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Goals of a person: reading, setting, changing, saying how they turned out.
@Controller
@RequestMapping("/people/{person}/goals")
@WorksWithPeople
class GoalController {

    private final GoalScreens screens;
    private final SetGoal setGoal;
    private final Today today;

    GoalController(GoalScreens screens, SetGoal setGoal, Today today) {
        this.screens = screens;
        this.setGoal = setGoal;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(@PathVariable UUID person, Viewer viewer) {
        return Screen.of(this, "goals", new GoalsPage(screens.list(viewer, new PersonId(person)), Input.blank()));
    }

    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID person, Viewer viewer, Input asked) {
        var view = screens.blank(viewer, new PersonId(person), unit(asked));
        var input = Input.blank()
                .with("from", today.date())
                .with("layer", view.form().place().usual().name())
                .with("responsible", viewer.userId().toString());
        return Screen.of(this, "goalForm", new GoalFormPage(view, input, null, false));
    }

    @PostMapping
    ModelAndView set(@PathVariable UUID person, Viewer viewer, Input input, HttpServletResponse response) {
        var view = screens.blank(viewer, new PersonId(person), unit(input));
        var goal = read(view, input);
        return goal == null
                ? again(view, input)
                : answer(view, input, setGoal.set(viewer, new PersonId(person), goal), response);
    }

    @GetMapping("/{goal}/change")
    ModelAndView changing(@PathVariable UUID person, @PathVariable UUID goal, Viewer viewer) {
        var view = screens.change(viewer, new PersonId(person), new GoalId(goal));
        return Screen.of(this, "goalForm", new GoalFormPage(view, GoalFormPage.filled(view), null, false));
    }

    @PostMapping("/{goal}/change")
    ModelAndView change(
            @PathVariable UUID person,
            @PathVariable UUID goal,
            Viewer viewer,
            Input input,
            HttpServletResponse response) {
        var view = screens.change(viewer, new PersonId(person), new GoalId(goal));
        var changed = read(view, input);
        if (changed == null) {
            return again(view, input);
        }
        try {
            var outcome = setGoal.change(
                    viewer,
                    new PersonId(person),
                    new GoalId(goal),
                    version(input),
                    changed,
                    input.checked("confirmed"));
            return answer(view, input, outcome, response);
        } catch (StaleRecord _) {
            var theirs = screens.change(viewer, new PersonId(person), new GoalId(goal));
            return Screen.conflict(this, "goalForm", GoalFormPage.conflict(theirs, input));
        }
    }

    @PostMapping("/{goal}/{action}")
    ModelAndView move(
            @PathVariable UUID person,
            @PathVariable UUID goal,
            @PathVariable GoalAction action,
            Viewer viewer,
            Input input,
            HttpServletResponse response) {
        try {
            var outcome = setGoal.move(viewer, new PersonId(person), new GoalId(goal), version(input), action);
            Flash.say(
                    response,
                    outcome instanceof Refused(var _, var reason) ? reason : "Zapsáno: " + action.czech() + ".");
            return Screen.redirectTo("/people/" + person + "/goals");
        } catch (StaleRecord _) {
            input.failForm("Cíl mezitím někdo změnil. Podívejte se, jak je teď, a rozhodněte znovu.");
            return Screen.conflict(this, "goals", new GoalsPage(screens.list(viewer, new PersonId(person)), input));
        }
    }

    private ModelAndView answer(FormView view, Input input, GoalOutcome outcome, HttpServletResponse response) {
        return switch (outcome) {
            case Saved _ -> {
                Flash.say(response, "Cíl je uložený.");
                yield Screen.redirectTo(view.head().path() + "/goals");
            }
            case Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield again(view, input);
            }
            case Wider(var added) -> {
                input.fail("confirmed", "Cíl by četlo víc lidí než dosud. Potvrďte, že to tak má být.");
                var who = added.isEmpty()
                        ? "každý, kdo čte tuto vrstvu, i\u00a0když teď u\u00a0člověka nikdo takový není"
                        : Readers.others(added, view.form().unit(), view.form().domains());
                yield Screen.rejected(this, "goalForm", new GoalFormPage(view, input, who, false));
            }
        };
    }

    private ModelAndView again(FormView view, Input input) {
        return Screen.rejected(this, "goalForm", new GoalFormPage(view, input, null, false));
    }

    private static @Nullable NewGoal read(FormView view, Input input) {
        var wording = input.requiredText("wording", "Cíl", SetGoal.LONGEST);
        var measure = input.requiredText("measure", "Podle čeho to poznáte", SetGoal.LONGEST);
        var from = input.date("from", "Od");
        var to = input.date("to", "Do");
        var responsible = input.uuid("responsible", "Kdo s\u00a0cílem pomáhá");
        var domain = input.has("domain")
                ? input.choice(
                        "domain",
                        "Oblast",
                        view.form().domains().stream().map(Domain::code).toList())
                : null;
        var layer = input.choice(
                "layer",
                "Kdo cíl uvidí",
                List.of(Layer.WORK.name(), Layer.SUPPORT.name(), Layer.PRIVATE.name(), Layer.ADMIN.name()));
        if (wording == null
                || measure == null
                || from == null
                || to == null
                || responsible == null
                || layer == null
                || input.hasErrors()) {
            return null;
        }
        return new NewGoal(view.form().unit(), domain, Layer.valueOf(layer), wording, measure, from, to, responsible);
    }

    private static @Nullable UUID unit(Input input) {
        return input.has("unit")
                ? Input.blank().with("unit", input.text("unit")).uuid("unit", "Útvar")
                : null;
    }

    private static int version(Input input) {
        var version = Input.blank()
                .with("version", input.text("version"))
                .wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        return Objects.requireNonNullElse(version, -1);
    }
}
