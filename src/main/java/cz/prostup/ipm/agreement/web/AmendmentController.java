package cz.prostup.ipm.agreement.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.agreement.AgreementId;
import cz.prostup.ipm.agreement.AgreementLifeScreens;
import cz.prostup.ipm.agreement.AgreementScreens;
import cz.prostup.ipm.agreement.AmendmentId;
import cz.prostup.ipm.agreement.DecideAmendment;
import cz.prostup.ipm.agreement.ProposeAmendment;
import cz.prostup.ipm.agreement.ProposeAmendment.Proposed;
import cz.prostup.ipm.agreement.ProposeAmendment.Refused;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Proposing an amendment, and deciding about one.
@Controller
@RequestMapping("/ipm/agreements/{id}")
@AllowedTo({Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN})
class AmendmentController {

    private static final String SENT = "Návrh čeká na druhou osobu z\u00a0pobočky úřadu práce.";

    private final AgreementScreens screens;
    private final AgreementLifeScreens lives;
    private final ProposeAmendment propose;
    private final DecideAmendment decide;
    private final Today today;

    AmendmentController(
            AgreementScreens screens,
            AgreementLifeScreens lives,
            ProposeAmendment propose,
            DecideAmendment decide,
            Today today) {
        this.screens = screens;
        this.lives = lives;
        this.propose = propose;
        this.decide = decide;
        this.today = today;
    }

    @GetMapping("/account")
    ModelAndView account(@PathVariable AgreementId id, Viewer viewer) {
        return Screen.of(this, "account", form(id, Input.blank(), viewer));
    }

    @PostMapping("/account")
    ModelAndView proposeAccount(
            @PathVariable AgreementId id, Input input, Viewer viewer, HttpServletResponse response) {
        var account = input.requiredText("account", "Nový účet", 40);
        var reason = input.requiredText("reason", "Důvod", ProposeAmendment.LONGEST_REASON);
        return account == null || reason == null
                ? Screen.rejected(this, "account", form(id, input, viewer))
                : proposed(id, "account", input, viewer, response, propose.account(id, account, reason, viewer));
    }

    @GetMapping("/rules")
    ModelAndView rules(@PathVariable AgreementId id, Viewer viewer) {
        var next = YearMonth.from(today.date()).plusMonths(1);
        return Screen.of(this, "rules", form(id, Input.blank().with("from", next.toString()), viewer));
    }

    @PostMapping("/rules")
    ModelAndView proposeRules(@PathVariable AgreementId id, Input input, Viewer viewer, HttpServletResponse response) {
        var rules = input.requiredText("rules", "Verze pravidel", 40);
        var from = input.month("from", "Měsíc, od kterého platí");
        var reason = input.requiredText("reason", "Důvod", ProposeAmendment.LONGEST_REASON);
        return rules == null || from == null || reason == null
                ? Screen.rejected(this, "rules", form(id, input, viewer))
                : proposed(id, "rules", input, viewer, response, propose.rules(id, rules, from, reason, viewer));
    }

    @PostMapping("/amendments/{amendment}/force")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN})
    ModelAndView putInForce(
            @PathVariable AgreementId id,
            @PathVariable AmendmentId amendment,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        return decided(
                id,
                "agreement",
                input,
                viewer,
                response,
                () -> decide.putInForce(amendment, version(input), viewer),
                "Změna platí.");
    }

    @GetMapping("/amendments/{amendment}/rejection")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN})
    ModelAndView rejection(@PathVariable AgreementId id, @PathVariable AmendmentId amendment, Viewer viewer) {
        return Screen.of(this, "rejection", AmendmentPage.of(screens.file(id, viewer), amendment, Input.blank()));
    }

    @PostMapping("/amendments/{amendment}/rejection")
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN})
    ModelAndView reject(
            @PathVariable AgreementId id,
            @PathVariable AmendmentId amendment,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        var reason = input.requiredText("reason", "Důvod zamítnutí", ProposeAmendment.LONGEST_REASON);
        if (reason == null) {
            return Screen.rejected(this, "rejection", AmendmentPage.of(screens.file(id, viewer), amendment, input));
        }
        return decided(
                id,
                "agreement",
                input,
                viewer,
                response,
                () -> decide.reject(amendment, version(input), reason, viewer),
                "Návrh je zamítnutý.");
    }

    @PostMapping("/amendments/{amendment}/withdrawal")
    @AllowedTo({Role.KOP_OFFICER, Role.EMPLOYER_ADMIN})
    ModelAndView withdraw(
            @PathVariable AgreementId id,
            @PathVariable AmendmentId amendment,
            Input input,
            Viewer viewer,
            HttpServletResponse response) {
        return decided(
                id,
                "agreement",
                input,
                viewer,
                response,
                () -> decide.withdraw(amendment, version(input), viewer),
                "Návrh je stažený.");
    }

    private ModelAndView proposed(
            AgreementId id,
            String template,
            Input input,
            Viewer viewer,
            HttpServletResponse response,
            ProposeAmendment.Outcome outcome) {
        return switch (outcome) {
            case Proposed _ -> {
                Flash.say(response, SENT);
                yield Screen.redirectTo("/ipm/agreements/" + id);
            }
            case Refused(var field, var reason) -> {
                input.fail(field, reason);
                yield Screen.rejected(this, template, form(id, input, viewer));
            }
        };
    }

    private ModelAndView decided(
            AgreementId id,
            String template,
            Input input,
            Viewer viewer,
            HttpServletResponse response,
            Supplier<DecideAmendment.Outcome> act,
            String said) {
        try {
            return switch (act.get()) {
                case DecideAmendment.Done _ -> {
                    Flash.say(response, said);
                    yield Screen.redirectTo("/ipm/agreements/" + id);
                }
                case DecideAmendment.Refused(var reason) -> {
                    input.failForm(reason.czech());
                    yield Screen.rejected(this, template, page(id, input, viewer));
                }
            };
        } catch (StaleRecord _) {
            input.failForm("Mezitím o\u00a0návrhu někdo rozhodl. Toto je nový stav.");
            return Screen.conflict(this, template, page(id, input, viewer));
        }
    }

    private AgreementPage page(AgreementId id, Input input, Viewer viewer) {
        return AgreementPage.of(screens.file(id, viewer), lives.life(id, viewer), input, viewer);
    }

    private ProposalPage form(AgreementId id, Input input, Viewer viewer) {
        return new ProposalPage(screens.file(id, viewer), screens.versions(), input);
    }

    private static int version(Input input) {
        var version = input.wholeNumber("version", "Verze návrhu", 0, Integer.MAX_VALUE);
        return version == null ? -1 : version;
    }
}
