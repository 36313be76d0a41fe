package cz.prostup.access.substitutions;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.EndSubstitution;
import cz.prostup.access.Role;
import cz.prostup.access.SetSubstitution;
import cz.prostup.access.SetSubstitution.Arranged;
import cz.prostup.access.SetSubstitution.Refused;
import cz.prostup.access.SetSubstitution.Wanted;
import cz.prostup.access.SubstitutionScreens;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Handing over a role while somebody is away, and taking it back.
@Controller
@RequestMapping("/substitutions")
@AllowedTo({
    Role.KOP_OFFICER,
    Role.KOP_FINANCE,
    Role.KOP_DIRECTOR,
    Role.LABOUR_OFFICE_HQ,
    Role.EMPLOYER_ADMIN,
    Role.EMPLOYER_PAYROLL,
    Role.MENTOR,
    Role.EMPLOYER_SOCIAL_WORKER,
    Role.PROVIDER_WORKER,
    Role.PROVIDER_ADMIN,
    Role.CASE_MANAGER,
    Role.SOCIAL_HEAD,
    Role.OSPOD,
    Role.PUBLIC_GUARDIAN,
    Role.HOUSING_DEPARTMENT,
    Role.FINANCE_DEPARTMENT,
    Role.ORGANISATION_ADMIN
})
class SubstitutionController {

    private final SubstitutionScreens screens;
    private final SetSubstitution setSubstitution;
    private final EndSubstitution endSubstitution;
    private final Today today;

    SubstitutionController(
            SubstitutionScreens screens,
            SetSubstitution setSubstitution,
            EndSubstitution endSubstitution,
            Today today) {
        this.screens = screens;
        this.setSubstitution = setSubstitution;
        this.endSubstitution = endSubstitution;
        this.today = today;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Screen.of(this, "substitutions", page(Input.blank().with("from", today.date()), viewer));
    }

    @PostMapping
    ModelAndView set(Input input, Viewer viewer, HttpServletResponse response) {
        var wanted = wanted(input, viewer);
        if (wanted == null || input.hasErrors()) {
            return Screen.rejected(this, "substitutions", page(input, viewer));
        }
        return switch (setSubstitution.set(wanted, viewer)) {
            case Arranged _ -> {
                Flash.say(response, "Zastupování je domluvené.");
                yield Screen.redirectTo("/substitutions");
            }
            case Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield Screen.rejected(this, "substitutions", page(input, viewer));
            }
        };
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        var ended = endSubstitution.end(id, viewer);
        Flash.say(response, ended ? "Zastupování je ukončené." : "Zastupování už skončilo dřív.");
        return Screen.redirectTo("/substitutions");
    }

    private @Nullable Wanted wanted(Input input, Viewer viewer) {
        var view = screens.view(viewer);
        var held = input.choice("held", "Koho a v\u00a0jaké roli", SubstitutionPage.values(view.held()));
        var substitute = input.uuid("substitute", "Kdo zastoupí");
        var from = input.date("from", "První den");
        var to = input.date("to", "Poslední den");
        var reason = input.requiredText("reason", "Důvod", SetSubstitution.LONGEST_REASON);
        if (held == null || substitute == null || from == null || to == null || reason == null) {
            return null;
        }
        var whose = view.held().stream()
                .filter(one -> SubstitutionPage.value(one).equals(held))
                .findFirst()
                .orElseThrow();
        return new Wanted(whose.userId(), whose.unitId(), whose.role(), substitute, from, to, reason);
    }

    private SubstitutionPage page(Input input, Viewer viewer) {
        return new SubstitutionPage(screens.view(viewer), input, viewer.userId(), today.date());
    }
}
