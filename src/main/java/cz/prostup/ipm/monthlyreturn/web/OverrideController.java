package cz.prostup.ipm.monthlyreturn.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.OverrideContribution;
import cz.prostup.ipm.monthlyreturn.OverrideContribution.Done;
import cz.prostup.ipm.monthlyreturn.OverrideContribution.Outcome;
import cz.prostup.ipm.monthlyreturn.OverrideContribution.Preview;
import cz.prostup.ipm.monthlyreturn.OverrideContribution.Refused;
import cz.prostup.ipm.monthlyreturn.ReviewScreens;
import cz.prostup.shared.Money;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The officer decides the integration contribution: amount and reason first, then old and new beside each other, then
/// it holds.
@Controller
@RequestMapping("/ipm/returns/{id}/override")
@AllowedTo(Role.KOP_OFFICER)
class OverrideController {

    private final ReviewScreens screens;
    private final OverrideContribution override;

    OverrideController(ReviewScreens screens, OverrideContribution override) {
        this.screens = screens;
        this.override = override;
    }

    @GetMapping
    ModelAndView form(@PathVariable ReturnId id, Viewer viewer) {
        var page = page(id, Input.blank(), null, viewer);
        var decided = page.decided();
        return Screen.of(
                this,
                "override",
                decided == null
                        ? page
                        : page(
                                id,
                                Input.blank().with("amount", decided.amount()).with("reason", decided.reason()),
                                null,
                                viewer));
    }

    @PostMapping("/preview")
    ModelAndView preview(@PathVariable ReturnId id, Input input, Viewer viewer) {
        var amount = amount(id, input, viewer);
        reason(input);
        if (amount == null || input.hasErrors()) {
            return Screen.rejected(this, "override", page(id, input, null, viewer));
        }
        return Screen.of(this, "override", page(id, input, override.preview(id, amount, viewer), viewer));
    }

    @PostMapping
    ModelAndView decide(@PathVariable ReturnId id, Input input, Viewer viewer, HttpServletResponse response) {
        var amount = amount(id, input, viewer);
        var reason = reason(input);
        if (amount == null || input.hasErrors()) {
            return Screen.rejected(this, "override", page(id, input, null, viewer));
        }
        return answer(
                id,
                input,
                viewer,
                response,
                () -> override.decide(id, ReturnController.version(input), amount, reason, viewer),
                "Integrační příspěvek je určený. Výkaz teď vychází na ");
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable ReturnId id, Input input, Viewer viewer, HttpServletResponse response) {
        return answer(
                id,
                input,
                viewer,
                response,
                () -> override.withdraw(id, ReturnController.version(input), viewer),
                "Určení je zrušené, platí výpočet podle pravidel: ");
    }

    private ModelAndView answer(
            ReturnId id, Input input, Viewer viewer, HttpServletResponse response, Supplier<Outcome> act, String said) {
        try {
            return switch (act.get()) {
                case Done(var total) -> {
                    Flash.say(response, said + Czech.money(total) + ".");
                    yield Screen.redirectTo("/ipm/returns/" + id);
                }
                case Refused(var reason) -> {
                    input.failForm(reason);
                    yield Screen.rejected(this, "override", page(id, input, null, viewer));
                }
            };
        } catch (StaleRecord _) {
            input.failForm(
                    "Mezitím s\u00a0výkazem někdo něco udělal. Co jste napsali, zůstalo; zkontrolujte nový stav.");
            return Screen.conflict(this, "override", page(id, input, null, viewer));
        }
    }

    private @Nullable Money amount(ReturnId id, Input input, Viewer viewer) {
        var amount = input.money("amount", "Integrační příspěvek");
        if (amount != null && override.preview(id, amount, viewer) == null) {
            var most = page(id, input, null, viewer).most();
            input.fail("amount", "Napište celé koruny, od 0 do " + most + ".");
        }
        return amount;
    }

    private static String reason(Input input) {
        var reason = input.requiredText("reason", "Důvod", OverrideContribution.LONGEST_REASON);
        if (reason != null && reason.length() < OverrideContribution.SHORTEST_REASON) {
            input.fail("reason", "Důvod je příliš krátký. Napište ho tak, aby mu zaměstnavatel rozuměl.");
        }
        return reason == null ? "" : reason;
    }

    private OverridePage page(ReturnId id, Input input, @Nullable Preview preview, Viewer viewer) {
        return new OverridePage(screens.review(id, viewer), input, preview);
    }
}
