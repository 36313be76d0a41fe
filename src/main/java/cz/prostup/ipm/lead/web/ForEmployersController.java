package cz.prostup.ipm.lead.web;

import cz.prostup.access.OpenToAll;
import cz.prostup.ipm.lead.LeadWords;
import cz.prostup.ipm.lead.RulesInForce;
import cz.prostup.ipm.lead.Suitability;
import cz.prostup.ipm.lead.WhatIf;
import cz.prostup.ipm.lead.WhatIf.Outcome.Answered;
import cz.prostup.ipm.lead.WhatIf.Outcome.Refused;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What an employer may find out without an account and before any effort. Everything asked lies in the address, so an
/// answer can be kept, sent to a colleague and printed; nothing is stored.
@Controller
@RequestMapping("/for-employers")
@OpenToAll
class ForEmployersController {

    private final RulesInForce rules;
    private final WhatIf whatIf;
    private final LeadWords words;

    ForEmployersController(RulesInForce rules, WhatIf whatIf, LeadWords words) {
        this.rules = rules;
        this.whatIf = whatIf;
        this.words = words;
    }

    @GetMapping
    ModelAndView what() {
        return Screen.of(
                this, "forEmployers", new ForEmployersPage(rules.today().orElse(null)));
    }

    @GetMapping("/calculator")
    ModelAndView calculator(Input input) {
        var most = whatIf.mostMonths();
        if (!CalculatorForm.isAsked(input)) {
            return Screen.of(this, "calculator", new CalculatorPage(CalculatorForm.usual(), most, null));
        }
        var question = CalculatorForm.read(input, most);
        if (question == null) {
            return Screen.rejected(this, "calculator", new CalculatorPage(input, most, null));
        }
        return switch (whatIf.answer(question)) {
            case Answered(var answer) ->
                Screen.of(
                        this,
                        "calculator",
                        new CalculatorPage(input, most, new CalculatorPage.Shown(question, answer)));
            case Refused(var reasons) -> {
                reasons.forEach(input::failForm);
                yield Screen.rejected(this, "calculator", new CalculatorPage(input, most, null));
            }
        };
    }

    @GetMapping("/eligibility")
    ModelAndView eligibility(Input input) {
        var lists = words.today();
        if (input.fields().isEmpty()) {
            var usual = Input.blank().with("municipality", "NOT_NEEDED");
            return Screen.of(this, "eligibility", new EligibilityPage(usual, lists, null));
        }
        var answers = SuitabilityForm.read(input, lists);
        var known = rules.today().orElse(null);
        if (answers != null && known == null) {
            input.failForm("Dnes neplatí žádná pravidla programu, není tedy podle čeho odpovědět.");
        }
        return answers == null || known == null
                ? Screen.rejected(this, "eligibility", new EligibilityPage(input, lists, null))
                : Screen.of(
                        this,
                        "eligibility",
                        new EligibilityPage(input, lists, Suitability.of(answers, known, words.number("smallStart"))));
    }
}
