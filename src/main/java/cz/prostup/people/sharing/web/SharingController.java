package cz.prostup.people.sharing.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.people.sharing.EndSharing;
import cz.prostup.people.sharing.EndSharing.AlreadyEnded;
import cz.prostup.people.sharing.EndSharing.Ended;
import cz.prostup.people.sharing.GrantId;
import cz.prostup.people.sharing.SharingRoles;
import cz.prostup.people.sharing.SharingScreens;
import cz.prostup.people.sharing.SharingScreens.Show;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is shared, by whom and with whom; ending it.
@Controller
@AllowedTo({
    Role.KOP_OFFICER,
    Role.EMPLOYER_SOCIAL_WORKER,
    Role.PROVIDER_WORKER,
    Role.CASE_MANAGER,
    Role.SOCIAL_HEAD,
    Role.OSPOD,
    Role.PUBLIC_GUARDIAN,
    Role.HOUSING_DEPARTMENT,
    Role.FINANCE_DEPARTMENT
})
class SharingController {

    private static final int LONGEST_REASON = 500;

    private final SharingScreens screens;
    private final EndSharing endSharing;

    SharingController(SharingScreens screens, EndSharing endSharing) {
        this.screens = screens;
        this.endSharing = endSharing;
    }

    @GetMapping("/people/{id}/sharing")
    @AllowedTo({
        Role.KOP_OFFICER,
        Role.EMPLOYER_SOCIAL_WORKER,
        Role.PROVIDER_WORKER,
        Role.CASE_MANAGER,
        Role.SOCIAL_HEAD,
        Role.OSPOD,
        Role.PUBLIC_GUARDIAN,
        Role.HOUSING_DEPARTMENT,
        Role.FINANCE_DEPARTMENT,
        Role.PARTICIPANT
    })
    ModelAndView file(@PathVariable UUID id, Viewer viewer) {
        return Screen.of(this, "sharing", new SharingPage(screens.file(new PersonId(id), viewer)));
    }

    @GetMapping("/sharing")
    ModelAndView list(Input input, Viewer viewer) {
        var show = Arrays.stream(Show.values())
                .filter(one -> one.name().equalsIgnoreCase(input.text("show")))
                .findFirst()
                .orElse(Show.ALL);
        var asked = input.has("page") ? input.wholeNumber("page", "Stránka", 1, 10_000) : Integer.valueOf(1);
        return Screen.of(
                this,
                "sharingList",
                new SharingListPage(
                        screens.list(show, asked == null ? 1 : asked, viewer), viewer.isAny(SharingRoles.ask())));
    }

    @GetMapping("/people/{id}/sharing/{grant}/end")
    ModelAndView ending(@PathVariable UUID id, @PathVariable UUID grant, Viewer viewer) {
        var page = screens.toEnd(new PersonId(id), new GrantId(grant), viewer);
        return Screen.of(this, "endSharing", new EndSharingPage(page, Input.blank(), null));
    }

    @PostMapping("/people/{id}/sharing/{grant}/end")
    ModelAndView end(
            @PathVariable UUID id, @PathVariable UUID grant, Input input, Viewer viewer, HttpServletResponse response) {
        var person = new PersonId(id);
        var reason = input.requiredText("reason", "Důvod", LONGEST_REASON);
        var version = input.wholeNumber("version", "Verze", 0, Integer.MAX_VALUE);
        if (reason == null || version == null) {
            var page = screens.toEnd(person, new GrantId(grant), viewer);
            return Screen.rejected(this, "endSharing", new EndSharingPage(page, input, null));
        }
        return switch (endSharing.end(person, new GrantId(grant), version, reason, viewer)) {
            case Ended _ -> {
                Flash.say(response, "Sdílení skončilo. Příjemce už nic z\u00a0něj neuvidí.");
                yield Screen.redirectTo("/people/" + id + "/sharing");
            }
            case AlreadyEnded before ->
                Screen.conflict(
                        this,
                        "endSharing",
                        new EndSharingPage(screens.toEnd(person, new GrantId(grant), viewer), input, before));
        };
    }
}
