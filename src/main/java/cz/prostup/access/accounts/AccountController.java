package cz.prostup.access.accounts;

import cz.prostup.access.ChangePassword;
import cz.prostup.access.EndSessions;
import cz.prostup.access.Everybody;
import cz.prostup.access.IdentityProof;
import cz.prostup.access.SecondFactor;
import cz.prostup.access.SessionCookie;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/// One's own account: roles, sessions, password.
@Controller
@RequestMapping("/account")
@Everybody
class AccountController {

    private final EndSessions endSessions;
    private final SecondFactor factor;
    private final ChangePassword changePassword;

    AccountController(EndSessions endSessions, SecondFactor factor, ChangePassword changePassword) {
        this.endSessions = endSessions;
        this.factor = factor;
        this.changePassword = changePassword;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Screen.of(this, "account", page(Input.blank(), viewer));
    }

    /// All others, or all of them with this one.
    @PostMapping("/sessions")
    ModelAndView end(Input input, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var which = input.choice("which", "Která přihlášení", List.of("OTHERS", "ALL"));
        if (which == null) {
            return Screen.rejected(this, "account", page(input, viewer));
        }
        endSessions.endMine(which.equals("ALL"), viewer);
        if (which.equals("ALL")) {
            SessionCookie.clear(request, response);
            Flash.say(response, "Odhlásili jste se všude.");
            return Screen.redirectTo("/sign-in");
        }
        Flash.say(response, "Na ostatních zařízeních jste odhlášeni.");
        return Screen.redirectTo("/account");
    }

    /// Every request prolongs the session; this one does nothing else.
    @PostMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prolong() {}

    @PostMapping("/sessions/{id}")
    ModelAndView endOne(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        var ended = endSessions.endOne(id, viewer);
        Flash.say(response, ended ? "Přihlášení je ukončené." : "Tohle přihlášení už neplatilo.");
        return Screen.redirectTo("/account");
    }

    @GetMapping("/password")
    ModelAndView password() {
        return Screen.of(this, "password", new PasswordPage(Input.blank()));
    }

    @PostMapping("/password")
    ModelAndView changePassword(Input input, Viewer viewer, HttpServletResponse response) {
        var old = input.requiredText("password", "Dosavadní heslo", 200);
        var wanted = Passwords.twice(input);
        if (old != null && wanted != null) {
            switch (changePassword.change(viewer, old, input.text("code"), wanted)) {
                case ChangePassword.Refused(var field, var reason) -> input.fail(field, reason);
                case ChangePassword.Changed _ -> {
                    Flash.say(response, "Nové heslo platí. Na ostatních zařízeních jste odhlášeni.");
                    return Screen.redirectTo("/account");
                }
            }
        }
        return Screen.rejected(this, "password", new PasswordPage(input));
    }

    private AccountPage page(Input input, Viewer viewer) {
        return new AccountPage(
                input,
                viewer,
                factor.status(viewer),
                endSessions.open(viewer),
                IdentityProof.current().session() != null);
    }
}
