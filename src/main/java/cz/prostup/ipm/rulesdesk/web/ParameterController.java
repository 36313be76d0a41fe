package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.programme.Certainty;
import cz.prostup.ipm.rulesdesk.ChangeParameter;
import cz.prostup.ipm.rulesdesk.ChangeParameter.Change;
import cz.prostup.ipm.rulesdesk.VersionScreens;
import cz.prostup.ipm.rulesdesk.VersionScreens.Pair;
import cz.prostup.ipm.rulesdesk.VersionScreens.Value;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// One parameter of a proposal.
@Controller
@RequestMapping("/ipm/rules/{code}/parameters/{name}")
@AllowedTo(Role.LABOUR_OFFICE_HQ)
class ParameterController {

    private final ChangeParameter changeParameter;
    private final VersionScreens screens;

    ParameterController(ChangeParameter changeParameter, VersionScreens screens) {
        this.changeParameter = changeParameter;
        this.screens = screens;
    }

    @GetMapping
    ModelAndView form(@PathVariable String code, @PathVariable String name) {
        var pair = screens.parameter(code, name);
        var now = value(pair);
        var input = Input.blank()
                .with("value", pair.parameter().typed(now.value()))
                .with("certainty", now.certainty().name())
                .with("version", version(code));
        return Screen.of(this, "parameter", new ParameterPage(code, pair.parameter(), now, input, null));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable String code,
            @PathVariable String name,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var pair = screens.parameter(code, name);
        var change = change(pair, input);
        if (change == null) {
            return rejected(code, pair, input);
        }
        try {
            if (DraftController.refused(
                    changeParameter.change(code, DraftController.seen(input), change, viewer), input)) {
                return rejected(code, pair, input);
            }
        } catch (StaleRecord _) {
            var again = input.with("version", version(code));
            again.failForm("Mezitím návrh někdo změnil. Porovnejte obě podoby a\u00a0uložte tu správnou.");
            return Screen.conflict(
                    this, "parameter", new ParameterPage(code, pair.parameter(), value(pair), again, value(pair)));
        }
        Flash.say(response, pair.parameter().label() + ": nová hodnota je uložená.");
        return Screen.redirectTo("/ipm/rules/" + code);
    }

    private ModelAndView rejected(String code, Pair pair, Input input) {
        return Screen.rejected(this, "parameter", new ParameterPage(code, pair.parameter(), value(pair), input, null));
    }

    private static @Nullable Change change(Pair pair, Input input) {
        var stored = pair.parameter().stored(input.text("value"));
        if (!pair.parameter().accepts(stored)) {
            input.fail(
                    "value",
                    "Tuto hodnotu nelze uložit. " + pair.parameter().kind().remedy());
        }
        var certainty = input.code("certainty", "Jistota", Certainty.class);
        var source = input.requiredText("source", "Zdroj hodnoty", 500);
        var reason = input.requiredText("reason", "Důvod změny", 2000);
        return input.hasErrors() || certainty == null || source == null || reason == null
                ? null
                : new Change(pair.parameter().name(), stored, certainty, source, reason);
    }

    private String version(String code) {
        return Integer.toString(screens.detail(code).item().version().version());
    }

    private static Value value(Pair pair) {
        var value = pair.one();
        if (value == null) {
            throw new NotFound(pair.parameter().name());
        }
        return value;
    }
}
