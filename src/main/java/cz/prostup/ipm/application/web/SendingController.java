package cz.prostup.ipm.application.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ApplicationId;
import cz.prostup.ipm.application.ApplicationOutcome.Done;
import cz.prostup.ipm.application.ApplicationOutcome.Refused;
import cz.prostup.ipm.application.ApplicationScreens;
import cz.prostup.ipm.application.Choices;
import cz.prostup.ipm.application.SubmitApplication;
import cz.prostup.ipm.application.SubmitApplication.Incomplete;
import cz.prostup.ipm.application.SubmitApplication.Submitted;
import cz.prostup.ipm.application.WithdrawApplication;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The employer looks an application through and sends it, or takes it back.
@Controller
@RequestMapping("/ipm/applications/{id}")
@AllowedTo(Role.EMPLOYER_ADMIN)
class SendingController {

    private static final String CHANGED = "Mezitím žádost změnil někdo jiný. Toto je nový stav.";

    private final ApplicationScreens screens;
    private final Choices choices;
    private final SubmitApplication submit;
    private final WithdrawApplication withdraw;

    SendingController(
            ApplicationScreens screens, Choices choices, SubmitApplication submit, WithdrawApplication withdraw) {
        this.screens = screens;
        this.choices = choices;
        this.submit = submit;
        this.withdraw = withdraw;
    }

    @GetMapping("/summary")
    ModelAndView summary(@PathVariable ApplicationId id, Viewer viewer) {
        return Screen.of(this, "summary", page(id, Input.blank(), viewer));
    }

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable ApplicationId id, Input input, Viewer viewer, HttpServletResponse response) {
        try {
            switch (submit.submit(id, Words.seen(input), viewer)) {
                case Submitted(var number) -> {
                    Flash.say(response, "Žádost " + number + " je odeslaná. Potvrzení je žádost v\u00a0PDF.");
                    return Screen.redirectTo("/ipm/applications/" + id);
                }
                case Incomplete(var missing) -> missing.forEach(check -> input.fail(check.where(), check.text()));
                case SubmitApplication.Refused(var reason) -> input.failForm(reason);
            }
            return Screen.rejected(this, "summary", page(id, input, viewer));
        } catch (StaleRecord _) {
            input.failForm(CHANGED);
            return Screen.conflict(this, "summary", page(id, input, viewer));
        }
    }

    @GetMapping("/withdrawal")
    ModelAndView withdrawal(@PathVariable ApplicationId id, Viewer viewer) {
        return Screen.of(this, "withdrawal", page(id, Input.blank(), viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable ApplicationId id, Input input, Viewer viewer, HttpServletResponse response) {
        var reason = input.requiredText("reason", "Důvod", 1000);
        if (reason == null) {
            return Screen.rejected(this, "withdrawal", page(id, input, viewer));
        }
        try {
            switch (withdraw.withdraw(id, Words.seen(input), reason, viewer)) {
                case Done _ -> {
                    Flash.say(response, "Žádost je vzatá zpět.");
                    return Screen.redirectTo("/ipm/applications/" + id);
                }
                case Refused(var field, var why) -> input.fail(field, why);
            }
            return Screen.rejected(this, "withdrawal", page(id, input, viewer));
        } catch (StaleRecord _) {
            input.failForm(CHANGED);
            return Screen.conflict(this, "withdrawal", page(id, input, viewer));
        }
    }

    private ApplicationPage page(ApplicationId id, Input input, Viewer viewer) {
        return new ApplicationPage(screens.file(id, viewer), choices.criteria(), input);
    }
}
