package cz.prostup.access.accounts;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.ConfirmIdentity;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.accounts.ChangeAccount.Act;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who has an account in the organisation or the unit, and in which role. Each change asks again who one is (control
/// 9).
@Controller
@RequestMapping("/organisation/members")
@AllowedTo({
    Role.ORGANISATION_ADMIN,
    Role.EMPLOYER_ADMIN,
    Role.PROVIDER_ADMIN,
    Role.KOP_DIRECTOR,
    Role.SOCIAL_HEAD,
    Role.SYSADMIN
})
class MemberController {

    private static final String HOME = "/organisation/members";

    /// A role in a unit, from and to.
    private record Typed(
            UUID unit, Role role, LocalDate from, @Nullable LocalDate to) {}

    private final MemberScreens screens;
    private final InviteMember inviteMember;
    private final ChangeMembership changeMembership;
    private final ChangeAccount changeAccount;
    private final Reviews reviews;
    private final ConfirmIdentity identity;
    private final Today today;

    MemberController(
            MemberScreens screens,
            InviteMember inviteMember,
            ChangeMembership changeMembership,
            ChangeAccount changeAccount,
            Reviews reviews,
            ConfirmIdentity identity,
            Today today) {
        this.screens = screens;
        this.inviteMember = inviteMember;
        this.changeMembership = changeMembership;
        this.changeAccount = changeAccount;
        this.reviews = reviews;
        this.identity = identity;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var text = q.length() > 100 ? q.substring(0, 100) : q;
        var shown = Math.clamp(page, 1, 1000);
        var late = viewer.isAny(Role.SYSADMIN) ? reviews.overdueEverywhere() : List.<Reviews.Due>of();
        return Screen.of(
                this,
                "members",
                new MembersPage(screens.list(text.strip(), shown, viewer), text, shown, late, today.date()));
    }

    @GetMapping("/invitation")
    ModelAndView inviteForm(Viewer viewer) {
        return Screen.of(this, "invite", invitePage(Input.blank().with("from", today.date()), viewer));
    }

    @PostMapping("/invitation")
    ModelAndView invite(Input input, Viewer viewer, HttpServletResponse response) {
        var name = input.requiredText("name", "Jméno a\u00a0příjmení", InviteMember.LONGEST_NAME);
        var email = input.requiredText("email", "E-mail", InviteMember.LONGEST_EMAIL);
        var typed = typed(input, viewer);
        if (name == null || email == null || typed == null || !identity.confirmed(viewer, input)) {
            return Screen.rejected(this, "invite", invitePage(input, viewer));
        }
        var wanted = new InviteMember.Wanted(name, email, typed.unit(), typed.role(), typed.from(), typed.to());
        return switch (inviteMember.invite(wanted, viewer)) {
            case InviteMember.Invited _ -> done("Pozvánka je odeslaná.", HOME, response);
            case InviteMember.Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield Screen.rejected(this, "invite", invitePage(input, viewer));
            }
        };
    }

    @PostMapping("/invitations/{id}/renewal")
    ModelAndView renew(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        var sent = inviteMember.renew(id, viewer);
        return done(sent ? "Odeslali jsme nový odkaz, starý už neplatí." : "Pozvánka už neplatí.", HOME, response);
    }

    @PostMapping("/invitations/{id}/cancellation")
    ModelAndView cancel(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        var cancelled = inviteMember.cancel(id, viewer);
        return done(cancelled ? "Pozvánka je zrušená." : "Pozvánka už neplatila.", HOME, response);
    }

    @GetMapping("/{user}")
    ModelAndView member(@PathVariable UUID user, Viewer viewer) {
        return Screen.of(this, "member", new MemberPage(screens.member(user, viewer), today.date()));
    }

    @GetMapping("/{user}/roles/new")
    ModelAndView roleForm(@PathVariable UUID user, Viewer viewer) {
        return Screen.of(this, "role", rolePage(user, null, Input.blank().with("from", today.date()), viewer));
    }

    @PostMapping("/{user}/roles/new")
    ModelAndView give(@PathVariable UUID user, Input input, Viewer viewer, HttpServletResponse response) {
        var page = rolePage(user, null, input, viewer);
        var typed = typed(input, viewer);
        if (typed == null || !identity.confirmed(viewer, input)) {
            return Screen.rejected(this, "role", page);
        }
        var outcome = changeMembership.give(user, typed.unit(), typed.role(), typed.from(), typed.to(), viewer);
        return answer(outcome, page, input, response, "Role je přidaná. Platí od dalšího kliknutí.");
    }

    @GetMapping("/{user}/roles/{membership}")
    ModelAndView role(@PathVariable UUID user, @PathVariable UUID membership, Viewer viewer) {
        return Screen.of(this, "role", rolePage(user, membership, Input.blank().with("from", today.date()), viewer));
    }

    @PostMapping("/{user}/roles/{membership}")
    ModelAndView change(
            @PathVariable UUID user,
            @PathVariable UUID membership,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var page = rolePage(user, membership, input, viewer);
        var what = input.choice("what", "Co se má stát", List.of("CHANGE", "END_NOW", "END_ON"));
        if (what == null) {
            return Screen.rejected(this, "role", page);
        }
        if (what.equals("CHANGE")) {
            var typed = typed(input, viewer);
            if (typed == null || !identity.confirmed(viewer, input)) {
                return Screen.rejected(this, "role", page);
            }
            var outcome =
                    changeMembership.change(membership, typed.unit(), typed.role(), typed.from(), typed.to(), viewer);
            return answer(outcome, page, input, response, "Role je změněná.");
        }
        var last = what.equals("END_NOW") ? today.date().minusDays(1) : input.date("to", "Poslední den");
        if (last == null || !identity.confirmed(viewer, input)) {
            return Screen.rejected(this, "role", page);
        }
        var outcome = changeMembership.end(membership, last, viewer);
        return answer(outcome, page, input, response, "Role je ukončená.");
    }

    @GetMapping("/{user}/acts/{act}")
    ModelAndView actForm(@PathVariable UUID user, @PathVariable Act act, Viewer viewer) {
        return Screen.of(this, "act", actPage(user, act, Input.blank(), viewer));
    }

    @PostMapping("/{user}/acts/{act}")
    ModelAndView act(
            @PathVariable UUID user, @PathVariable Act act, Input input, Viewer viewer, HttpServletResponse response) {
        var page = actPage(user, act, input, viewer);
        if (!identity.confirmed(viewer, input)) {
            return Screen.rejected(this, "act", page);
        }
        return switch (changeAccount.change(user, act, viewer)) {
            case ChangeAccount.Done _ -> done("Hotovo: " + act.czech() + ".", HOME + "/" + user, response);
            case ChangeAccount.Refused(var reason) -> {
                input.failForm(reason);
                yield Screen.rejected(this, "act", page);
            }
        };
    }

    private ModelAndView answer(
            ChangeMembership.Outcome outcome, RolePage page, Input input, HttpServletResponse response, String said) {
        if (outcome instanceof ChangeMembership.Refused(var field, var reason)) {
            input.fail(field, reason);
            return Screen.rejected(this, "role", page);
        }
        return done(said, HOME, response);
    }

    private static ModelAndView done(String said, String path, HttpServletResponse response) {
        Flash.say(response, said);
        return Screen.redirectTo(path);
    }

    /// A unit or a role that was not offered is an error of the form; what was offered is asked again by the use case.
    private @Nullable Typed typed(Input input, Viewer viewer) {
        var places = screens.places(viewer);
        var unit = input.choice(
                "unit",
                "Jednotka",
                places.stream().map(place -> place.unitId().toString()).toList());
        var role = input.choice(
                "role",
                "Role",
                places.stream().map(place -> place.role().name()).toList());
        var from = input.date("from", "První den");
        var to = input.has("to") ? input.date("to", "Poslední den") : null;
        if (unit == null || role == null || from == null || input.hasErrors()) {
            return null;
        }
        var fits = places.stream()
                .anyMatch(place -> place.unitId().toString().equals(unit)
                        && place.role().name().equals(role));
        if (!fits) {
            input.fail("role", "Tato role do této jednotky nepatří. Vyberte jinou.");
            return null;
        }
        return new Typed(UUID.fromString(unit), Role.valueOf(role), from, to);
    }

    private InvitePage invitePage(Input input, Viewer viewer) {
        return new InvitePage(input, screens.places(viewer));
    }

    private RolePage rolePage(UUID user, @Nullable UUID membership, Input input, Viewer viewer) {
        var rows = screens.member(user, viewer);
        var row = membership == null
                ? null
                : rows.stream()
                        .filter(one -> one.membershipId().equals(membership) && one.reachable())
                        .findFirst()
                        .orElseThrow(() -> new NotFound(membership));
        if (membership == null && rows.stream().noneMatch(MemberScreens.Row::reachable)) {
            throw new NotFound(user);
        }
        return new RolePage(input, rows.getFirst(), row, screens.places(viewer));
    }

    private ActPage actPage(UUID user, Act act, Input input, Viewer viewer) {
        var rows = screens.member(user, viewer);
        if (rows.stream().noneMatch(MemberScreens.Row::reachable)) {
            throw new NotFound(user);
        }
        return new ActPage(input, rows.getFirst(), act);
    }
}
