package cz.prostup.access.accounts;

import cz.prostup.access.ConfirmIdentity;
import cz.prostup.access.Everybody;
import cz.prostup.access.SecondFactor;
import cz.prostup.access.Viewer;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Setting up the phone that shows codes. Recovery codes are shown in the answer to the right code and never again.
@Controller
@RequestMapping("/account/second-factor")
@Everybody
class FactorController {

    private final SecondFactor factor;
    private final ConfirmIdentity identity;

    FactorController(SecondFactor factor, ConfirmIdentity identity) {
        this.factor = factor;
        this.identity = identity;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return Screen.of(this, "factor", page(Input.blank(), List.of(), viewer));
    }

    @PostMapping
    ModelAndView begin(Input input, Viewer viewer) {
        if (!identity.confirmedToSetFactor(viewer, input)) {
            return Screen.rejected(this, "factor", page(input, List.of(), viewer));
        }
        factor.offer(viewer);
        return Screen.redirectTo("/account/second-factor");
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(Input input, Viewer viewer) {
        var typed = input.requiredText("phone", "Kód z\u00a0telefonu", 50);
        var codes = typed == null ? List.<String>of() : factor.confirm(viewer, typed);
        if (codes.isEmpty()) {
            if (typed != null) {
                input.fail(
                        "phone",
                        "Kód nesouhlasí. Opište ten, který telefon ukazuje právě teď, a\u00a0zkontrolujte v\u00a0něm čas.");
            }
            return Screen.rejected(this, "factor", page(input, List.of(), viewer));
        }
        return Screen.of(this, "factor", page(Input.blank(), codes, viewer));
    }

    @PostMapping("/recovery-codes")
    ModelAndView newCodes(Input input, Viewer viewer, HttpServletResponse response) {
        if (!identity.confirmedToSetFactor(viewer, input)) {
            return Screen.rejected(this, "factor", page(input, List.of(), viewer));
        }
        if (!factor.status(viewer).isSet()) {
            Flash.say(response, "Nejdřív nastavte druhý faktor.");
            return Screen.redirectTo("/account/second-factor");
        }
        return Screen.of(this, "factor", page(Input.blank(), factor.newRecoveryCodes(viewer), viewer));
    }

    private FactorPage page(Input input, List<String> codes, Viewer viewer) {
        return new FactorPage(
                input, factor.status(viewer), factor.offered(viewer).orElse(""), codes, viewer.name());
    }
}
