package cz.prostup.ipm.rulesdesk.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.rulesdesk.ProposeVersion;
import cz.prostup.ipm.rulesdesk.ProposeVersion.Proposal;
import cz.prostup.ipm.rulesdesk.RulesOutcome;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Done;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Refused;
import cz.prostup.ipm.rulesdesk.Version;
import cz.prostup.ipm.rulesdesk.VersionScreens;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Proposing a version and saying what it is for.
@Controller
@RequestMapping("/ipm/rules")
@AllowedTo(Role.LABOUR_OFFICE_HQ)
class DraftController {

    private final ProposeVersion proposeVersion;
    private final VersionScreens screens;
    private final Today today;

    DraftController(ProposeVersion proposeVersion, VersionScreens screens, Today today) {
        this.proposeVersion = proposeVersion;
        this.screens = screens;
        this.today = today;
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam String from) {
        var base = version(from);
        return Screen.of(
                this,
                "draft",
                new DraftPage(from, base, Input.blank().with("legalBasis", base.legalBasis()), null, today.date()));
    }

    @PostMapping("/new")
    ModelAndView propose(Input input, Viewer viewer, HttpServletResponse response) {
        var base = version(input.text("from"));
        var code = input.requiredText("code", "Označení", 30);
        var proposal = proposal(code == null ? "" : code.toUpperCase(Locale.ROOT), input);
        if (proposal != null && !refused(proposeVersion.propose(base.code(), proposal, viewer), input)) {
            Flash.say(response, "Návrh " + proposal.code() + " je založený. Změňte v\u00a0něm, co se má změnit.");
            return Screen.redirectTo("/ipm/rules/" + proposal.code());
        }
        return Screen.rejected(this, "draft", new DraftPage(base.code(), base, input, null, today.date()));
    }

    @GetMapping("/{code}/edit")
    ModelAndView edit(@PathVariable String code) {
        var version = version(code);
        var input = Input.blank()
                .with("label", version.label())
                .with("validFrom", version.validFrom())
                .with("legalBasis", version.legalBasis())
                .with("source", version.source())
                .with("reason", version.reason())
                .with("version", Integer.toString(version.version()));
        return Screen.of(this, "draft", new DraftPage(code, null, input, null, today.date()));
    }

    @PostMapping("/{code}/edit")
    ModelAndView describe(@PathVariable String code, Input input, Viewer viewer, HttpServletResponse response) {
        var proposal = proposal(code, input);
        if (proposal == null) {
            return Screen.rejected(this, "draft", new DraftPage(code, null, input, null, today.date()));
        }
        try {
            if (refused(proposeVersion.describe(seen(input), proposal, viewer), input)) {
                return Screen.rejected(this, "draft", new DraftPage(code, null, input, null, today.date()));
            }
        } catch (StaleRecord _) {
            var theirs = version(code);
            var again = input.with("version", Integer.toString(theirs.version()));
            again.failForm("Mezitím návrh někdo změnil. Porovnejte obě podoby a\u00a0uložte tu správnou.");
            return Screen.conflict(this, "draft", new DraftPage(code, null, again, theirs, today.date()));
        }
        Flash.say(response, "Popis návrhu je uložený.");
        return Screen.redirectTo("/ipm/rules/" + code);
    }

    private Version version(String code) {
        return screens.detail(code).item().version();
    }

    private static @Nullable Proposal proposal(String code, Input input) {
        var label = input.requiredText("label", "Název", 200);
        var from = input.date("validFrom", "Platí od");
        var basis = input.requiredText("legalBasis", "Právní základ", 500);
        var source = input.requiredText("source", "Zdroj", 500);
        var reason = input.requiredText("reason", "Důvod", 2000);
        return input.hasErrors() || label == null || from == null || basis == null || source == null || reason == null
                ? null
                : new Proposal(code, label, from, basis, source, reason);
    }

    static boolean refused(RulesOutcome outcome, Input input) {
        return switch (outcome) {
            case Done _ -> false;
            case Refused(var reason) -> {
                input.fail(reason.field(), reason.czech());
                yield true;
            }
        };
    }

    static int seen(Input input) {
        var seen = input.wholeNumber("version", "Verze záznamu", 0, Integer.MAX_VALUE);
        return seen == null ? -1 : seen;
    }
}
