package cz.prostup.access.accounts;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.ConfirmIdentity;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.accounts.ConfirmMembers.Changed;
import cz.prostup.access.accounts.ConfirmMembers.Confirmed;
import cz.prostup.access.accounts.ConfirmMembers.NothingToConfirm;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The list of members every three months: each stays or ends, and one button for all.
@Controller
@RequestMapping("/organisation/members/confirmation")
@AllowedTo({
    Role.ORGANISATION_ADMIN,
    Role.EMPLOYER_ADMIN,
    Role.PROVIDER_ADMIN,
    Role.KOP_DIRECTOR,
    Role.SOCIAL_HEAD,
    Role.SYSADMIN
})
class MemberReviewController {

    private final MemberReviewScreens screens;
    private final ConfirmMembers confirmMembers;
    private final ConfirmIdentity identity;
    private final Today today;

    MemberReviewController(
            MemberReviewScreens screens, ConfirmMembers confirmMembers, ConfirmIdentity identity, Today today) {
        this.screens = screens;
        this.confirmMembers = confirmMembers;
        this.identity = identity;
        this.today = today;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Screen.of(this, "review", page(Input.blank(), viewer));
    }

    @PostMapping
    ModelAndView confirm(Input input, Viewer viewer, HttpServletResponse response) {
        if (!identity.confirmed(viewer, input)) {
            return Screen.rejected(this, "review", page(input, viewer));
        }
        var outcome = confirmMembers.confirm(ids(input.texts("seen")), ids(input.texts("ended")), viewer);
        return switch (outcome) {
            case Confirmed(var kept, var ended) -> {
                Flash.say(
                        response,
                        "Seznam je potvrzený: " + Czech.count(kept, "role zůstává", "role zůstávají", "rolí zůstává")
                                + ", ukončeno " + ended + ".");
                yield Screen.redirectTo("/organisation/members");
            }
            case Changed _ -> {
                input.failForm("Mezitím se seznam změnil. Projděte ho prosím ještě jednou, vaše volby zůstaly.");
                yield Screen.conflict(this, "review", page(input, viewer));
            }
            case NothingToConfirm _ -> {
                Flash.say(response, "Není koho potvrzovat.");
                yield Screen.redirectTo("/organisation/members");
            }
        };
    }

    private ReviewPage page(Input input, Viewer viewer) {
        return new ReviewPage(input, screens.view(viewer), today.date());
    }

    /// What is no id was never shown.
    private static Set<UUID> ids(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }
}
