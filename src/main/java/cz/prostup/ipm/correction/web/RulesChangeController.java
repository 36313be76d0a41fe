package cz.prostup.ipm.correction.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.correction.Change;
import cz.prostup.ipm.correction.RulesChange;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Many months by another version of the rules: first who gains and who owes, then drafts.
@Controller
@RequestMapping("/ipm/corrections/rules")
@AllowedTo(Role.KOP_OFFICER)
class RulesChangeController {

    private final RulesChange rulesChange;

    RulesChangeController(RulesChange rulesChange) {
        this.rulesChange = rulesChange;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam UUID agreement,
            @RequestParam(defaultValue = "") String rules,
            @RequestParam YearMonth from,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        var preview = rulesChange.preview(agreement, rules, from, viewer);
        return Screen.of(
                this, "correctionRules", new RulesChangePage(preview, Input.blank(), Math.clamp(page, 1, 1000)));
    }

    @PostMapping
    ModelAndView start(Input input, Viewer viewer, HttpServletResponse response) {
        var agreement = input.uuid("agreement", "Dohoda");
        var from = input.month("from", "Od měsíce");
        if (agreement == null || from == null) {
            throw new NotFound(input.text("agreement"));
        }
        var rules = input.text("rules");
        var reason = input.requiredText("reason", "Důvod", Change.LONGEST_REASON);
        if (reason != null && reason.length() < Change.SHORTEST_REASON) {
            input.fail("reason", "Napište důvod aspoň jednou větou, například číslo dodatku.");
        }
        if (reason == null || input.hasErrors()) {
            var preview = rulesChange.preview(agreement, rules, from, viewer);
            return Screen.rejected(this, "correctionRules", new RulesChangePage(preview, input, 1));
        }
        int made = rulesChange.start(agreement, rules, from, reason, viewer);
        Flash.say(
                response,
                made == 0
                        ? "Není co zakládat: žádný měsíc se neliší."
                        : "Založeno: " + Czech.count(made, "oprava", "opravy", "oprav")
                                + ". Každou zkontrolujte a\u00A0navrhněte ke schválení.");
        return Screen.redirectTo("/ipm/corrections?state=DRAFT");
    }
}
