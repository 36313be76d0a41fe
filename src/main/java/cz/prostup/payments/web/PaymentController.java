package cz.prostup.payments.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.payments.PaymentId;
import cz.prostup.payments.PaymentScreens;
import cz.prostup.payments.RecordResult;
import cz.prostup.payments.RecordResult.Recorded;
import cz.prostup.payments.ReissuePayment;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// One payment: its whole way, its result typed by finance, a failed one issued anew by an officer.
@Controller
@RequestMapping("/payments/{id}")
class PaymentController {

    private static final int LONGEST_REASON = 300;

    private final PaymentScreens screens;
    private final RecordResult recordResult;
    private final ReissuePayment reissuePayment;
    private final Today today;

    PaymentController(PaymentScreens screens, RecordResult recordResult, ReissuePayment reissuePayment, Today today) {
        this.screens = screens;
        this.recordResult = recordResult;
        this.reissuePayment = reissuePayment;
        this.today = today;
    }

    @GetMapping
    @AllowedTo({Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL})
    ModelAndView show(@PathVariable PaymentId id, Viewer viewer) {
        return Screen.of(this, "payment", page(id, Input.blank().with("day", today.date()), viewer));
    }

    @PostMapping("/paid")
    @AllowedTo(Role.KOP_FINANCE)
    ModelAndView paid(@PathVariable PaymentId id, Input input, Viewer viewer, HttpServletResponse response) {
        var day = input.date("day", "Den");
        return day == null
                ? Screen.rejected(this, "payment", page(id, input, viewer))
                : result(id, input, viewer, response, () -> recordResult.paid(id, version(input), day, viewer));
    }

    @PostMapping("/failed")
    @AllowedTo(Role.KOP_FINANCE)
    ModelAndView failed(@PathVariable PaymentId id, Input input, Viewer viewer, HttpServletResponse response) {
        LocalDate day = input.date("day", "Den");
        var reason = input.requiredText("reason", "Důvod", LONGEST_REASON);
        return day == null || reason == null
                ? Screen.rejected(this, "payment", page(id, input, viewer))
                : result(
                        id,
                        input,
                        viewer,
                        response,
                        () -> recordResult.failed(id, version(input), day, reason, viewer));
    }

    @PostMapping("/reissue")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView reissue(@PathVariable PaymentId id, Input input, Viewer viewer, HttpServletResponse response) {
        try {
            if (reissuePayment.reissue(id, version(input), viewer) instanceof ReissuePayment.Refused(var reason)) {
                input.failForm(reason);
                return Screen.rejected(this, "payment", page(id, input, viewer));
            }
        } catch (StaleRecord _) {
            return meanwhile(id, input, viewer);
        }
        Flash.say(response, "Platba se nabídne do příští dávky, na účet, který bude mít dohoda v\u00a0tu chvíli.");
        return Screen.redirectTo("/payments/" + id);
    }

    private ModelAndView result(
            PaymentId id,
            Input input,
            Viewer viewer,
            HttpServletResponse response,
            Supplier<RecordResult.Outcome> act) {
        try {
            return switch (act.get()) {
                case Recorded(var state) -> {
                    Flash.say(response, "Zapsáno: " + state.czech() + ".");
                    yield Screen.redirectTo("/payments/" + id);
                }
                case RecordResult.Refused(var field, var reason) -> {
                    input.fail(field, reason);
                    yield Screen.rejected(this, "payment", page(id, input, viewer));
                }
            };
        } catch (StaleRecord _) {
            return meanwhile(id, input, viewer);
        }
    }

    private ModelAndView meanwhile(PaymentId id, Input input, Viewer viewer) {
        input.failForm("Mezitím s\u00a0platbou někdo něco udělal. Toto je její nový stav.");
        return Screen.conflict(this, "payment", page(id, input, viewer));
    }

    private PaymentPage page(PaymentId id, Input input, Viewer viewer) {
        return new PaymentPage(
                screens.payment(id, viewer),
                input,
                viewer.isAny(Role.KOP_OFFICER),
                viewer.isAny(Role.KOP_FINANCE),
                viewer.isAny(Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR));
    }

    private static int version(Input input) {
        var version = input.wholeNumber("version", "Verze platby", 0, Integer.MAX_VALUE);
        return version == null ? -1 : version;
    }
}
