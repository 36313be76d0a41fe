package cz.prostup.ipm.activity.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.activity.AcceptStatement;
import cz.prostup.ipm.activity.Entry;
import cz.prostup.ipm.activity.ReturnStatement;
import cz.prostup.ipm.activity.SignStatement;
import cz.prostup.ipm.activity.StatementOutcome;
import cz.prostup.ipm.activity.StatementScreens;
import cz.prostup.ipm.activity.StatementState;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One statement: its lines by day, and signing, accepting or returning it.
@Controller
class StatementController {

    private final StatementScreens screens;
    private final SignStatement sign;
    private final AcceptStatement accept;
    private final ReturnStatement giveBack;
    private final Today today;

    StatementController(
            StatementScreens screens,
            SignStatement sign,
            AcceptStatement accept,
            ReturnStatement giveBack,
            Today today) {
        this.screens = screens;
        this.sign = sign;
        this.accept = accept;
        this.giveBack = giveBack;
        this.today = today;
    }

    @GetMapping("/ipm/statements/{id}")
    @AllowedTo({
        Role.PROVIDER_WORKER,
        Role.EMPLOYER_SOCIAL_WORKER,
        Role.MENTOR,
        Role.EMPLOYER_PAYROLL,
        Role.EMPLOYER_ADMIN,
        Role.KOP_OFFICER
    })
    ModelAndView show(@PathVariable String id, Viewer viewer) {
        return Screen.of(this, "statement", page(viewer, Addresses.statement(id), Input.blank()));
    }

    @PostMapping("/ipm/statements/{id}/signature")
    @AllowedTo({Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER})
    ModelAndView sign(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var statement = Addresses.statement(id);
        return answer(
                viewer,
                statement,
                input,
                response,
                "nothingMore",
                () -> sign.sign(viewer, statement, Addresses.version(input), input.checked("nothingMore")));
    }

    @PostMapping("/ipm/statements/{id}/acceptance")
    @AllowedTo(Role.MENTOR)
    ModelAndView accept(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var statement = Addresses.statement(id);
        return answer(
                viewer,
                statement,
                input,
                response,
                "",
                () -> accept.accept(viewer, statement, Addresses.version(input)));
    }

    @PostMapping("/ipm/statements/{id}/return")
    @AllowedTo(Role.MENTOR)
    ModelAndView giveBack(@PathVariable String id, Viewer viewer, Input input, HttpServletResponse response) {
        var statement = Addresses.statement(id);
        var reason = input.text("reason", "Důvod vrácení", Entry.LONGEST_REASON);
        if (reason == null) {
            return Screen.rejected(this, "statement", page(viewer, statement, input));
        }
        return answer(
                viewer,
                statement,
                input,
                response,
                "reason",
                () -> giveBack.giveBack(viewer, statement, Addresses.version(input), reason));
    }

    /// @param field where a refusal that can be mended is told
    private ModelAndView answer(
            Viewer viewer,
            StatementId id,
            Input input,
            HttpServletResponse response,
            String field,
            Supplier<StatementOutcome> action) {
        try {
            var outcome = action.get();
            var refusal = StatementAnswers.of(outcome);
            if (refusal == null) {
                Flash.say(response, done(screens.detail(viewer, id).state()));
                return Screen.redirectTo("/ipm/statements/" + id);
            }
            boolean atField =
                    outcome instanceof StatementOutcome.TooEarly || outcome instanceof StatementOutcome.ReasonMissing;
            input.fail(atField ? field : "", refusal);
            return Screen.rejected(this, "statement", page(viewer, id, input));
        } catch (StaleRecord _) {
            input.failForm(StatementAnswers.STALE);
            return Screen.conflict(this, "statement", page(viewer, id, input));
        }
    }

    private static String done(StatementState state) {
        return switch (state) {
            case SIGNED -> "Výkaz je podepsaný. Na řadě je mentor.";
            case ACCEPTED -> "Výkaz je přijatý. Hodiny má teď mzdová účetní.";
            case RETURNED -> "Výkaz je vrácený poskytovateli s\u00a0vaším důvodem.";
            case OPEN -> "Hotovo.";
        };
    }

    private StatementPage page(Viewer viewer, StatementId id, Input input) {
        var detail = screens.detail(viewer, id);
        return new StatementPage(detail, input, today.date(), screens.remarks(viewer, detail));
    }
}
