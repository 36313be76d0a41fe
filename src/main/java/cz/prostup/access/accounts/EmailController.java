package cz.prostup.access.accounts;

import cz.prostup.access.ConfirmIdentity;
import cz.prostup.access.Everybody;
import cz.prostup.access.Viewer;
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

/// One's own e-mail address. The link of the letter asks to sign in, so whoever opens a letter by mistake changes
/// nothing.
@Controller
@RequestMapping("/account/email")
@Everybody
class EmailController {

    private final ChangeEmail changeEmail;
    private final ConfirmIdentity identity;

    EmailController(ChangeEmail changeEmail, ConfirmIdentity identity) {
        this.changeEmail = changeEmail;
        this.identity = identity;
    }

    @GetMapping
    ModelAndView form(Viewer viewer) {
        return Screen.of(this, "email", page(Input.blank(), viewer));
    }

    @PostMapping
    ModelAndView ask(Input input, Viewer viewer, HttpServletResponse response) {
        var email = input.requiredText("email", "Nová adresa", InviteMember.LONGEST_EMAIL);
        if (email == null || !identity.confirmedToSetFactor(viewer, input)) {
            return Screen.rejected(this, "email", page(input, viewer));
        }
        if (changeEmail.ask(viewer, email) instanceof ChangeEmail.Refused(var reason)) {
            input.fail("email", reason);
            return Screen.rejected(this, "email", page(input, viewer));
        }
        Flash.say(response, "Na novou adresu jsme poslali odkaz. Dokud ho neotevřete, platí dosavadní.");
        return Screen.redirectTo("/account");
    }

    @GetMapping("/{token}")
    ModelAndView show(@PathVariable String token, Viewer viewer) {
        return Screen.of(this, "confirmEmail", confirmPage(token, Input.blank(), viewer));
    }

    @PostMapping("/{token}")
    ModelAndView confirm(@PathVariable String token, Input input, Viewer viewer, HttpServletResponse response) {
        var page = confirmPage(token, input, viewer);
        if (changeEmail.confirm(viewer, token) instanceof ChangeEmail.Refused(var reason)) {
            input.failForm(reason);
            return Screen.rejected(this, "confirmEmail", page);
        }
        Flash.say(response, "Nová adresa platí.");
        return Screen.redirectTo("/account");
    }

    private EmailPage page(Input input, Viewer viewer) {
        return new EmailPage(input, changeEmail.present(viewer), "", "");
    }

    private EmailPage confirmPage(String token, Input input, Viewer viewer) {
        return new EmailPage(input, changeEmail.present(viewer), changeEmail.waiting(viewer, token), token);
    }
}
