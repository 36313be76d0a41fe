package cz.prostup.ipm.payout.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.payout.ClosingRuns;
import cz.prostup.ipm.payout.ClosingScreens;
import cz.prostup.ipm.payout.PrepareMonth;
import cz.prostup.ipm.payout.RemindLate;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Closing a month of a branch: who is ready, who is late, what would be paid; then the batch.
@Controller
@AllowedTo({Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR})
class ClosingController {

    private final ClosingScreens screens;
    private final ClosingRuns runs;
    private final PrepareMonth prepareMonth;
    private final RemindLate remindLate;
    private final Today today;

    ClosingController(
            ClosingScreens screens, ClosingRuns runs, PrepareMonth prepareMonth, RemindLate remindLate, Today today) {
        this.screens = screens;
        this.runs = runs;
        this.prepareMonth = prepareMonth;
        this.remindLate = remindLate;
        this.today = today;
    }

    @GetMapping("/ipm/closing")
    ModelAndView months(@RequestParam(defaultValue = "") String branch, Viewer viewer) {
        var chosen = screens.branch(branch, viewer);
        return Screen.of(
                this, "closings", new ClosingListPage(chosen, screens.branches(viewer), screens.months(chosen)));
    }

    @GetMapping("/ipm/closing/{month}")
    ModelAndView month(@PathVariable YearMonth month, @RequestParam(defaultValue = "") String branch, Viewer viewer) {
        return Screen.of(
                this,
                "closing",
                new ClosingPage(
                        screens.month(screens.branch(branch, viewer), month),
                        viewer.isAny(Role.KOP_OFFICER),
                        today.date()));
    }

    @PostMapping("/ipm/closing/{month}/reminders")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView remind(@PathVariable YearMonth month, Input input, Viewer viewer, HttpServletResponse response) {
        var branch = screens.branch(input.text("branch"), viewer);
        int reminded = remindLate.remind(branch, month, viewer);
        Flash.say(
                response,
                reminded == 0
                        ? "Dnes už připomenutí dostali všichni, na které se čeká."
                        : "Připomenutí dostane " + Czech.count(reminded, "pracoviště", "pracoviště", "pracovišť")
                                + ".");
        return Screen.redirectTo("/ipm/closing/" + month + "?branch=" + branch.code());
    }

    @GetMapping("/ipm/closing/{month}/batch")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView preview(@PathVariable YearMonth month, @RequestParam(defaultValue = "") String branch, Viewer viewer) {
        return Screen.of(this, "batch", preview(month, branch, viewer, Input.blank()));
    }

    @PostMapping("/ipm/closing/{month}/batch")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView prepare(@PathVariable YearMonth month, Input input, Viewer viewer) {
        var branch = screens.branch(input.text("branch"), viewer);
        var key = input.uuid("formKey", "Klíč formuláře");
        if (key == null) {
            input.failForm("Formulář je neúplný. Načtěte stránku znovu a dávku připravte z ní.");
            return Screen.rejected(this, "batch", preview(month, branch.code(), viewer, input));
        }
        return Screen.redirectTo("/ipm/closing/runs/" + runs.start(key, branch.id(), month, viewer));
    }

    @GetMapping("/ipm/closing/runs/{id}")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView run(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Viewer viewer) {
        var page = new RunPage(runs.find(id, viewer), today.now());
        return Screen.of(this, part ? "runState" : "run", page);
    }

    private PreviewPage preview(YearMonth month, String branch, Viewer viewer, Input input) {
        var chosen = screens.branch(branch, viewer);
        return new PreviewPage(chosen, month, prepareMonth.preview(chosen.id(), month, viewer), Ids.next(), input);
    }
}
