package cz.prostup.ipm.activity.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.activity.AcceptStatement;
import cz.prostup.ipm.activity.SignStatement;
import cz.prostup.ipm.activity.StatementOutcome;
import cz.prostup.ipm.activity.StatementScreens;
import cz.prostup.ipm.activity.StatementState;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Statements of a month: the provider signs several after a preview, the mentor accepts several.
@Controller
class StatementListController {

    private final StatementScreens screens;
    private final SignStatement sign;
    private final AcceptStatement accept;
    private final Today today;

    StatementListController(StatementScreens screens, SignStatement sign, AcceptStatement accept, Today today) {
        this.screens = screens;
        this.sign = sign;
        this.accept = accept;
        this.today = today;
    }

    /// Without a month the last one that ended: that is the one people work on.
    @GetMapping("/ipm/statements")
    @AllowedTo({
        Role.PROVIDER_WORKER,
        Role.EMPLOYER_SOCIAL_WORKER,
        Role.MENTOR,
        Role.EMPLOYER_PAYROLL,
        Role.EMPLOYER_ADMIN,
        Role.KOP_OFFICER
    })
    ModelAndView list(Viewer viewer, Input input) {
        return Screen.of(this, "statements", page(viewer, input));
    }

    @GetMapping("/ipm/statements/signature")
    @AllowedTo({Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER})
    ModelAndView preview(Viewer viewer, Input input) {
        if (input.texts("statement").isEmpty()) {
            input.failForm("Vyberte aspoň jeden výkaz, který chcete podepsat.");
            return Screen.rejected(this, "statements", page(viewer, input));
        }
        return Screen.of(this, "signature", signaturePage(viewer, input, Map.of()));
    }

    @PostMapping("/ipm/statements/signature")
    @AllowedTo({Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER})
    ModelAndView sign(Viewer viewer, Input input, HttpServletResponse response) {
        boolean nothingMore = input.checked("nothingMore");
        var refused = new LinkedHashMap<StatementId, String>();
        var chosen = chosen(input);
        chosen.forEach((id, version) -> {
            var answer = answer(() -> sign.sign(viewer, id, version, nothingMore));
            if (answer != null) {
                refused.put(id, answer);
            }
        });
        int signed = chosen.size() - refused.size();
        if (refused.isEmpty()) {
            Flash.say(response, Czech.form(signed, "Podepsán ", "Podepsány ", "Podepsáno ") + statements(signed) + ".");
            return Screen.redirectTo("/ipm/statements?month=" + month(input));
        }
        input.failForm((signed > 0 ? "Podepsali jsme " + statements(signed) + ". " : "")
                + "Zbylé podepsat nejde, důvod je u\u00a0každého z\u00a0nich.");
        return Screen.rejected(this, "signature", signaturePage(viewer, input, refused));
    }

    @PostMapping("/ipm/statements/acceptance")
    @AllowedTo(Role.MENTOR)
    ModelAndView accept(Viewer viewer, Input input, HttpServletResponse response) {
        var chosen = chosen(input);
        var refused = new LinkedHashMap<StatementId, String>();
        chosen.forEach((id, version) -> {
            var answer = answer(() -> accept.accept(viewer, id, version));
            if (answer != null) {
                refused.put(id, answer);
            }
        });
        if (chosen.isEmpty()) {
            input.failForm("Vyberte aspoň jeden výkaz, který chcete přijmout.");
        }
        refused.values().forEach(input::failForm);
        if (input.hasErrors()) {
            return Screen.rejected(this, "statements", page(viewer, input));
        }
        Flash.say(
                response,
                Czech.form(chosen.size(), "Přijat ", "Přijaty ", "Přijato ") + statements(chosen.size()) + ".");
        return Screen.redirectTo("/ipm/statements?month=" + month(input));
    }

    /// Null when it worked, else why not.
    private static @Nullable String answer(java.util.function.Supplier<StatementOutcome> action) {
        try {
            return StatementAnswers.of(action.get());
        } catch (StaleRecord _) {
            return StatementAnswers.STALE;
        }
    }

    private static String statements(int number) {
        return Czech.count(number, "výkaz", "výkazy", "výkazů");
    }

    private StatementListPage page(Viewer viewer, Input input) {
        var state = state(input.text("state"));
        int page = Addresses.page(input);
        var month = month(input);
        boolean ended = month.isBefore(today.month());
        return new StatementListPage(screens.list(viewer, month, state, page), input, state, page, ended);
    }

    private SignaturePage signaturePage(Viewer viewer, Input input, Map<StatementId, String> refused) {
        var rows = screens.chosen(viewer, List.copyOf(chosen(input).keySet()));
        return new SignaturePage(rows, refused, input, month(input), today.date());
    }

    private YearMonth month(Input input) {
        return Addresses.month(input, today.month().minusMonths(1));
    }

    /// Each ticked box holds the statement and the version that was shown.
    private static Map<StatementId, Integer> chosen(Input input) {
        var chosen = new LinkedHashMap<StatementId, Integer>();
        for (var value : input.texts("statement")) {
            int dot = value.indexOf('.');
            if (dot < 0) {
                throw new NotFound(value);
            }
            chosen.put(Addresses.statement(value.substring(0, dot)), Addresses.version(value.substring(dot + 1)));
        }
        return chosen;
    }

    private static @Nullable StatementState state(String wanted) {
        for (var state : StatementState.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(wanted)) {
                return state;
            }
        }
        return null;
    }
}
