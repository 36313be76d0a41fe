package cz.prostup.access.accounts;

import cz.prostup.access.OpenToAll;
import cz.prostup.access.accounts.AcceptInvitation.Accepted;
import cz.prostup.access.accounts.AcceptInvitation.Refused;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where the link of an invitation leads. A link that is wrong, used or too old is not found.
@Controller
@RequestMapping("/invitation/{token}")
@OpenToAll
class InvitationController {

    private final AcceptInvitation acceptInvitation;

    InvitationController(AcceptInvitation acceptInvitation) {
        this.acceptInvitation = acceptInvitation;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token) {
        return Screen.of(this, "invitation", page(token, Input.blank()));
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String token, Input input, HttpServletRequest request, HttpServletResponse response) {
        var page = page(token, input);
        var password = page.isNew() ? Passwords.twice(input) : input.requiredText("password", "Heslo", 200);
        if (password == null) {
            return Screen.rejected(this, "invitation", page);
        }
        var outcome = acceptInvitation
                .accept(token, password, request.getRemoteAddr())
                .orElseThrow(() -> new NotFound("invitation"));
        return switch (outcome) {
            case Accepted(var login) -> {
                Flash.say(response, "Hotovo. Přihlaste se jako " + login + ".");
                yield Screen.redirectTo("/sign-in");
            }
            case Refused(var reason) -> {
                input.fail(page.isNew() ? "wanted" : "password", reason);
                yield Screen.rejected(this, "invitation", page);
            }
        };
    }

    private InvitationPage page(String token, Input input) {
        var open = acceptInvitation.find(token).orElseThrow(() -> new NotFound("invitation"));
        return new InvitationPage(open, token, input);
    }
}
