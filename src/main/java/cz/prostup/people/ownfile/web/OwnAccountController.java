package cz.prostup.people.ownfile.web;

import cz.prostup.access.ConfirmIdentity;
import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.people.SocialWork;
import cz.prostup.people.ownfile.EndOwnAccount;
import cz.prostup.people.ownfile.InvitationWay;
import cz.prostup.people.ownfile.InviteToOwnFile;
import cz.prostup.people.ownfile.Invited;
import cz.prostup.people.ownfile.OwnAccountScreens;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// "Vlastní spis": inviting the person, ending their account. It opens a whole file, so it asks again who one is
/// (control 9). The secrets are on the page that answers the form and nowhere else, so that page is not redirected to.
@Controller
@RequestMapping("/people/{id}/account")
@SocialWork
class OwnAccountController {

    private final OwnAccountScreens screens;
    private final InviteToOwnFile inviteToOwnFile;
    private final EndOwnAccount endOwnAccount;
    private final ConfirmIdentity identity;

    OwnAccountController(
            OwnAccountScreens screens,
            InviteToOwnFile inviteToOwnFile,
            EndOwnAccount endOwnAccount,
            ConfirmIdentity identity) {
        this.screens = screens;
        this.inviteToOwnFile = inviteToOwnFile;
        this.endOwnAccount = endOwnAccount;
        this.identity = identity;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        var view = screens.view(new PersonId(id), viewer);
        var input = Input.blank()
                .with("way", view.email().isBlank() ? InvitationWay.PAPER.name() : InvitationWay.EMAIL.name())
                .with("email", view.email());
        return Screen.of(this, "ownAccount", new OwnAccountPage(view, input));
    }

    @PostMapping("/invitation")
    ModelAndView invite(
            @PathVariable UUID id,
            Input input,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = new PersonId(id);
        var view = screens.view(person, viewer);
        var wanted = wanted(input);
        if (wanted == null || !identity.confirmed(viewer, input)) {
            return Screen.rejected(this, "ownAccount", new OwnAccountPage(view, input));
        }
        return switch (inviteToOwnFile.invite(person, wanted, viewer)) {
            case InviteToOwnFile.Sent(var invitation, var token, var code) -> {
                response.setHeader("Cache-Control", "no-store");
                var sent = new SentPage(view, wanted, address(request), SentPage.number(token), code);
                yield Screen.of(this, "ownInvitation", sent);
            }
            case InviteToOwnFile.Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield Screen.rejected(this, "ownAccount", new OwnAccountPage(view, input));
            }
        };
    }

    @PostMapping("/invitation/cancellation")
    ModelAndView cancel(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        inviteToOwnFile.cancel(new PersonId(id), viewer);
        Flash.say(response, "Pozvánka je zrušená, nikdo ji už neotevře.");
        return Screen.redirectTo("/people/" + id + "/account");
    }

    @GetMapping("/end")
    ModelAndView askBeforeEnd(@PathVariable UUID id, Viewer viewer) {
        var view = screens.view(new PersonId(id), viewer);
        return view.isOpen()
                ? Screen.of(this, "endAccount", new OwnAccountPage(view, Input.blank()))
                : Screen.redirectTo(view.path());
    }

    @PostMapping("/end")
    ModelAndView end(@PathVariable UUID id, Input input, Viewer viewer, HttpServletResponse response) {
        var person = new PersonId(id);
        var view = screens.view(person, viewer);
        if (!identity.confirmed(viewer, input)) {
            return Screen.rejected(this, "endAccount", new OwnAccountPage(view, input));
        }
        endOwnAccount.end(person, viewer);
        Flash.say(response, "Účet je ukončený. Další kliknutí už nic neotevře.");
        return Screen.redirectTo(view.path());
    }

    private static @Nullable Invited wanted(Input input) {
        var way = input.code("way", "Jak pozvánku předáte", InvitationWay.class);
        var email = way == InvitationWay.EMAIL ? input.requiredText("email", "E-mail", Invited.LONGEST_EMAIL) : null;
        return way == null || (way == InvitationWay.EMAIL && email == null)
                ? null
                : new Invited(way, email, input.checked("guardianKnows"));
    }

    /// Of the page where a number from paper is typed.
    private static String address(HttpServletRequest request) {
        var url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + "/invitation/own";
    }
}
