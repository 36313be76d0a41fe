package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.rulesdesk.DecideVersion;
import cz.prostup.ipm.rulesdesk.RulesOutcome;
import cz.prostup.ipm.rulesdesk.VersionScreens;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The end of a proposal: in force, or withdrawn.
@Controller
@RequestMapping("/ipm/rules/{code}")
@AllowedTo(Role.LABOUR_OFFICE_HQ)
class DecisionController {

    private final DecideVersion decideVersion;
    private final VersionScreens screens;

    DecisionController(DecideVersion decideVersion, VersionScreens screens) {
        this.decideVersion = decideVersion;
        this.screens = screens;
    }

    @GetMapping("/force")
    ModelAndView force(@PathVariable String code) {
        return Screen.of(this, "force", new DecisionPage(screens.detail(code), Input.blank()));
    }

    @PostMapping("/force")
    ModelAndView putInForce(@PathVariable String code, Input input, Viewer viewer, HttpServletResponse response) {
        return decide(
                "force",
                code,
                input,
                () -> decideVersion.putInForce(code, DraftController.seen(input), viewer),
                response,
                "Verze " + code + " je uvedená v\u00a0platnost.");
    }

    @GetMapping("/withdrawal")
    ModelAndView withdrawal(@PathVariable String code) {
        return Screen.of(this, "withdrawal", new DecisionPage(screens.detail(code), Input.blank()));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable String code, Input input, Viewer viewer, HttpServletResponse response) {
        var reason = input.requiredText("reason", "Důvod stažení", 2000);
        if (reason == null) {
            return Screen.rejected(this, "withdrawal", new DecisionPage(screens.detail(code), input));
        }
        return decide(
                "withdrawal",
                code,
                input,
                () -> decideVersion.withdraw(code, DraftController.seen(input), reason, viewer),
                response,
                "Návrh " + code + " je stažený.");
    }

    private ModelAndView decide(
            String template,
            String code,
            Input input,
            Supplier<RulesOutcome> decision,
            HttpServletResponse response,
            String said) {
        try {
            if (DraftController.refused(decision.get(), input)) {
                return Screen.rejected(this, template, new DecisionPage(screens.detail(code), input));
            }
        } catch (StaleRecord _) {
            input.failForm("Návrh se mezitím změnil. Projděte si ho znovu a\u00a0pak rozhodněte.");
            return Screen.conflict(this, template, new DecisionPage(screens.detail(code), input));
        }
        Flash.say(response, said);
        return Screen.redirectTo("/ipm/rules/" + code);
    }
}
