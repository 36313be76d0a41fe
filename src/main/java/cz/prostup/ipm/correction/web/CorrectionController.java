package cz.prostup.ipm.correction.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.correction.Change;
import cz.prostup.ipm.correction.CorrectionId;
import cz.prostup.ipm.correction.CorrectionScreens;
import cz.prostup.ipm.correction.Exit;
import cz.prostup.ipm.correction.MoveCorrection;
import cz.prostup.ipm.correction.MoveCorrection.Moved;
import cz.prostup.ipm.correction.MoveCorrection.Outcome;
import cz.prostup.ipm.correction.MoveCorrection.Reason;
import cz.prostup.ipm.correction.MoveCorrection.Refused;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
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

/// One correction: old and new side by side, and what may be done with it.
@Controller
@RequestMapping("/ipm/corrections/{id}")
@AllowedTo({
    Role.KOP_OFFICER,
    Role.EMPLOYER_PAYROLL,
    Role.EMPLOYER_ADMIN,
    Role.PROVIDER_WORKER,
    Role.EMPLOYER_SOCIAL_WORKER
})
class CorrectionController {

    private final CorrectionScreens screens;
    private final MoveCorrection move;
    private final Today today;

    CorrectionController(CorrectionScreens screens, MoveCorrection move, Today today) {
        this.screens = screens;
        this.move = move;
        this.today = today;
    }

    @GetMapping
    @AllowedTo({
        Role.KOP_OFFICER,
        Role.KOP_FINANCE,
        Role.EMPLOYER_PAYROLL,
        Role.EMPLOYER_ADMIN,
        Role.PROVIDER_WORKER,
        Role.EMPLOYER_SOCIAL_WORKER
    })
    ModelAndView show(@PathVariable CorrectionId id, Viewer viewer) {
        return Screen.of(this, "correction", page(id, Input.blank(), viewer));
    }

    @PostMapping("/proposal")
    ModelAndView propose(@PathVariable CorrectionId id, Input input, Viewer viewer, HttpServletResponse response) {
        return act(
                id, "correction", input, viewer, response, () -> move.propose(id, version(input), exit(input), viewer));
    }

    @PostMapping("/check")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView check(@PathVariable CorrectionId id, Input input, Viewer viewer, HttpServletResponse response) {
        return act(
                id, "correction", input, viewer, response, () -> move.check(id, version(input), exit(input), viewer));
    }

    @PostMapping("/approval")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView approve(@PathVariable CorrectionId id, Input input, Viewer viewer, HttpServletResponse response) {
        return act(id, "correction", input, viewer, response, () -> move.approve(id, version(input), viewer));
    }

    @GetMapping("/return")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView returning(@PathVariable CorrectionId id, Viewer viewer) {
        return Screen.of(this, "correctionReturn", page(id, Input.blank(), viewer));
    }

    @PostMapping("/return")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView sendBack(@PathVariable CorrectionId id, Input input, Viewer viewer, HttpServletResponse response) {
        var reason = input.requiredText("reason", "Co je třeba doplnit", Change.LONGEST_REASON);
        return act(
                id,
                "correctionReturn",
                input,
                viewer,
                response,
                () -> move.sendBack(id, version(input), reason == null ? "" : reason, viewer));
    }

    @GetMapping("/rejection")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView rejecting(@PathVariable CorrectionId id, Viewer viewer) {
        return Screen.of(this, "correctionReject", page(id, Input.blank(), viewer));
    }

    @PostMapping("/rejection")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView reject(@PathVariable CorrectionId id, Input input, Viewer viewer, HttpServletResponse response) {
        var reason = input.requiredText("reason", "Důvod zamítnutí", Change.LONGEST_REASON);
        return act(
                id,
                "correctionReject",
                input,
                viewer,
                response,
                () -> move.reject(id, version(input), reason == null ? "" : reason, viewer));
    }

    @GetMapping("/withdrawal")
    ModelAndView withdrawing(@PathVariable CorrectionId id, Viewer viewer) {
        return Screen.of(this, "correctionWithdraw", page(id, Input.blank(), viewer));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable CorrectionId id, Input input, Viewer viewer, HttpServletResponse response) {
        return act(id, "correctionWithdraw", input, viewer, response, () -> move.withdraw(id, version(input), viewer));
    }

    private ModelAndView act(
            CorrectionId id,
            String template,
            Input input,
            Viewer viewer,
            HttpServletResponse response,
            Supplier<Outcome> action) {
        if (input.hasErrors()) {
            return Screen.rejected(this, template, page(id, input, viewer));
        }
        try {
            return switch (action.get()) {
                case Moved(var to) -> {
                    Flash.say(response, "Oprava: " + to.czech() + ".");
                    yield Screen.redirectTo("/ipm/corrections/" + id);
                }
                case Refused refused -> {
                    input.fail(fieldOf(refused.reason()), refused.czech());
                    yield Screen.rejected(this, template, page(id, input, viewer));
                }
            };
        } catch (StaleRecord _) {
            input.failForm("Mezitím s opravou někdo něco udělal. Toto je její nový stav.");
            return Screen.conflict(this, template, page(id, input, viewer));
        }
    }

    private static String fieldOf(Reason reason) {
        return switch (reason) {
            case EXIT_MISSING, EXIT_IMPOSSIBLE -> "exit";
            case NO_REASON -> "reason";
            default -> "";
        };
    }

    private static @Nullable Exit exit(Input input) {
        return input.has("exit") ? input.code("exit", "Vyrovnání", Exit.class) : null;
    }

    static int version(Input input) {
        var version = input.wholeNumber("version", "Verze opravy", 0, Integer.MAX_VALUE);
        return version == null ? -1 : version;
    }

    private CorrectionPage page(CorrectionId id, Input input, Viewer viewer) {
        return new CorrectionPage(screens.detail(id, viewer), input, today.date());
    }
}
