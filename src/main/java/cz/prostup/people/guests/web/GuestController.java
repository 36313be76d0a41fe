package cz.prostup.people.guests.web;

import cz.prostup.access.Viewer;
import cz.prostup.people.Basis;
import cz.prostup.people.PersonId;
import cz.prostup.people.SocialWork;
import cz.prostup.people.guests.GuestKind;
import cz.prostup.people.guests.GuestLinkId;
import cz.prostup.people.guests.GuestScreens;
import cz.prostup.people.guests.InviteGuest;
import cz.prostup.people.guests.InviteGuest.AlreadyInvited;
import cz.prostup.people.guests.InviteGuest.Invitation;
import cz.prostup.people.guests.InviteGuest.Invited;
import cz.prostup.people.guests.InviteGuest.Refused;
import cz.prostup.people.guests.ManageGuestLink;
import cz.prostup.people.guests.Wanted;
import cz.prostup.shared.Ids;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Asking a guest by a link, renewing and closing it. The secrets are on the page that answers the form and nowhere
/// else, so that page is not redirected to.
@Controller
@RequestMapping("/people/{id}/guests")
@SocialWork
class GuestController {

    private static final List<String> NAMES = List.of("FULL", "INITIALS");

    private final GuestScreens screens;
    private final InviteGuest inviteGuest;
    private final ManageGuestLink manageGuestLink;

    GuestController(GuestScreens screens, InviteGuest inviteGuest, ManageGuestLink manageGuestLink) {
        this.screens = screens;
        this.inviteGuest = inviteGuest;
        this.manageGuestLink = manageGuestLink;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable UUID id, Viewer viewer) {
        var form = screens.form(new PersonId(id), viewer);
        var input = Input.blank()
                .with("id", Ids.next().toString())
                .with("name", "INITIALS")
                .with("until", form.until());
        return Screen.of(this, "invite", new InvitePage(form, input));
    }

    @PostMapping("/new")
    ModelAndView invite(
            @PathVariable UUID id,
            Input input,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = new PersonId(id);
        var wanted = wanted(input);
        if (wanted == null || input.hasErrors()) {
            return Screen.rejected(this, "invite", new InvitePage(screens.form(person, viewer), input));
        }
        return switch (inviteGuest.invite(person, wanted, viewer)) {
            case Invited(var link, var path, var code) ->
                secrets(person, link, Address.of(request, path), code, viewer, response);
            case AlreadyInvited(var link) -> {
                Flash.say(
                        response,
                        "Odkaz už vznikl a\u00a0podruhé ho ukázat nejde. Když ho nemáte, obnovte ho a\u00a0dostanete nový.");
                yield Screen.redirectTo("/people/" + id + "/guests/" + link);
            }
            case Refused(var problems) -> {
                problems.forEach(problem -> input.fail(problem.field(), problem.message()));
                yield Screen.rejected(this, "invite", new InvitePage(screens.form(person, viewer), input));
            }
        };
    }

    @GetMapping("/{link}")
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID link, Viewer viewer) {
        return Screen.of(this, "guestLink", page(id, link, Input.blank(), viewer));
    }

    @PostMapping("/{link}/renew")
    ModelAndView renew(
            @PathVariable UUID id,
            @PathVariable UUID link,
            Input input,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var until = input.date("until", "Platí do");
        if (until == null) {
            return Screen.rejected(this, "guestLink", page(id, link, input, viewer));
        }
        var person = new PersonId(id);
        return switch (manageGuestLink.renew(person, new GuestLinkId(link), version(input, link), until, viewer)) {
            case ManageGuestLink.Renewed(var path, var code) ->
                secrets(person, new GuestLinkId(link), Address.of(request, path), code, viewer, response);
            case ManageGuestLink.Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield Screen.rejected(this, "guestLink", page(id, link, input, viewer));
            }
            case ManageGuestLink.Closed _ -> throw new IllegalStateException("renewing closes nothing");
        };
    }

    @PostMapping("/{link}/close")
    ModelAndView close(
            @PathVariable UUID id, @PathVariable UUID link, Input input, Viewer viewer, HttpServletResponse response) {
        manageGuestLink.close(new PersonId(id), new GuestLinkId(link), version(input, link), viewer);
        Flash.say(response, "Odkaz je zavřený, host už nic neotevře.");
        return Screen.redirectTo("/people/" + id + "/guests/" + link);
    }

    @PostMapping("/{link}/read")
    ModelAndView read(@PathVariable UUID id, @PathVariable UUID link, Viewer viewer, HttpServletResponse response) {
        screens.markRead(new PersonId(id), new GuestLinkId(link), viewer);
        Flash.say(response, "Odpověď je převzatá.");
        return Screen.redirectTo("/people/" + id + "/guests/" + link);
    }

    private ModelAndView secrets(
            PersonId person,
            GuestLinkId link,
            String address,
            String code,
            Viewer viewer,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return Screen.of(this, "guestSecrets", new SecretsPage(screens.page(person, link, viewer), address, code));
    }

    private GuestLinkPage page(UUID id, UUID link, Input input, Viewer viewer) {
        return new GuestLinkPage(screens.page(new PersonId(id), new GuestLinkId(link), viewer), input);
    }

    private static int version(Input input, UUID link) {
        var version = input.wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        if (version == null) {
            throw new StaleRecord(link);
        }
        return version;
    }

    private static @Nullable Invitation wanted(Input input) {
        var id = input.uuid("id", "Formulář");
        var unit = input.uuid("unit", "Váš útvar");
        var kind = input.code("kind", "Kdo je host", GuestKind.class);
        var recipient = input.requiredText("recipient", "Jméno hosta", 200);
        var purpose = input.requiredText("purpose", "Účel", 50);
        var basis = input.code("basis", "Důvod", Basis.class);
        var consent = basis == Basis.CONSENT ? input.uuid("consent", "Souhlas") : null;
        var note = input.has("note") ? input.text("note", "Vysvětlení", 500) : "";
        var task = input.requiredText("task", "Otázka", 2000);
        var wanted = input.code("wanted", "Jakou odpověď čekáte", Wanted.class);
        var name = input.choice("name", "Jak uvést jméno", NAMES);
        var until = input.date("until", "Platí do");
        if (id == null
                || unit == null
                || kind == null
                || recipient == null
                || purpose == null
                || basis == null
                || note == null
                || task == null
                || wanted == null
                || name == null
                || until == null) {
            return null;
        }
        return new Invitation(
                new GuestLinkId(id),
                unit,
                kind,
                recipient,
                purpose,
                basis,
                note,
                consent,
                task,
                wanted,
                name.equals("FULL"),
                until);
    }
}
