package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.programme.Certainty;
import cz.prostup.ipm.programme.RateKind;
import cz.prostup.ipm.rulesdesk.ProposeRate;
import cz.prostup.ipm.rulesdesk.ProposeRate.Proposal;
import cz.prostup.ipm.rulesdesk.Rate;
import cz.prostup.ipm.rulesdesk.RateId;
import cz.prostup.ipm.rulesdesk.RulesOutcome;
import cz.prostup.shared.StaleRecord;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Rates of the state: read by the office, proposed and confirmed by two of the directorate.
@Controller
@RequestMapping("/ipm/rules/rates")
@AllowedTo(Role.LABOUR_OFFICE_HQ)
class RateController {

    private final ProposeRate proposeRate;

    RateController(ProposeRate proposeRate) {
        this.proposeRate = proposeRate;
    }

    @GetMapping
    @AllowedTo({Role.LABOUR_OFFICE_HQ, Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR})
    ModelAndView list(Viewer viewer) {
        return Screen.of(this, "rates", page(Input.blank(), viewer));
    }

    @GetMapping("/new")
    ModelAndView form(
            @RequestParam(defaultValue = "MINIMUM_WAGE") RateKind kind, @RequestParam(defaultValue = "") String from) {
        return Screen.of(this, "rate", new RatePage(kind, Input.blank().with("validFrom", from)));
    }

    @PostMapping("/new")
    ModelAndView propose(Input input, Viewer viewer, HttpServletResponse response) {
        var kind = input.code("kind", "Co se mění", RateKind.class);
        if (kind == null) {
            return Screen.redirectTo("/ipm/rules/rates/new");
        }
        var proposal = proposal(kind, input);
        if (proposal == null || DraftController.refused(proposeRate.propose(proposal, viewer), input)) {
            return Screen.rejected(this, "rate", new RatePage(kind, input));
        }
        Flash.say(response, "Sazba je navržená. Potvrdí ji jiný člověk z\u00a0ředitelství.");
        return Screen.redirectTo("/ipm/rules/rates");
    }

    @PostMapping("/{id}/confirmation")
    ModelAndView confirm(@PathVariable RateId id, Input input, Viewer viewer, HttpServletResponse response) {
        return decide(
                input,
                () -> proposeRate.confirm(id, DraftController.seen(input), viewer),
                viewer,
                response,
                "Sazba je potvrzená.");
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable RateId id, Input input, Viewer viewer, HttpServletResponse response) {
        return decide(
                input,
                () -> proposeRate.withdraw(id, DraftController.seen(input), viewer),
                viewer,
                response,
                "Návrh sazby je stažený.");
    }

    private ModelAndView decide(
            Input input, Supplier<RulesOutcome> decision, Viewer viewer, HttpServletResponse response, String said) {
        try {
            if (DraftController.refused(decision.get(), input)) {
                return Screen.rejected(this, "rates", page(input, viewer));
            }
        } catch (StaleRecord _) {
            input.failForm("O\u00a0sazbě mezitím někdo rozhodl. Podívejte se, jak je na tom teď.");
            return Screen.conflict(this, "rates", page(input, viewer));
        }
        Flash.say(response, said);
        return Screen.redirectTo("/ipm/rules/rates");
    }

    private RatesPage page(Input input, Viewer viewer) {
        return new RatesPage(proposeRate.all(), viewer.isAny(Role.LABOUR_OFFICE_HQ), input);
    }

    private static @Nullable Proposal proposal(RateKind kind, Input input) {
        var value = value(kind, input);
        var from = input.date("validFrom", "Platí od");
        var to = input.has("validTo") ? input.date("validTo", "Platí do") : null;
        var certainty = input.code("certainty", "Jistota", Certainty.class);
        var source = input.requiredText("source", "Zdroj hodnoty", 500);
        var reason = input.requiredText("reason", "Důvod změny", 2000);
        return input.hasErrors()
                        || value == null
                        || from == null
                        || certainty == null
                        || source == null
                        || reason == null
                ? null
                : new Proposal(kind, from, to, value, certainty, source, reason);
    }

    private static @Nullable String value(RateKind kind, Input input) {
        var typed = input.requiredText("value", "Hodnota", 50);
        if (typed == null) {
            return null;
        }
        var parameter = Rate.parameter(kind);
        var stored = parameter.stored(typed);
        if (!parameter.accepts(stored)) {
            input.fail("value", "Tuto hodnotu nelze uložit. " + parameter.kind().remedy());
        }
        return stored;
    }
}
