package cz.prostup.payments.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.payments.QrPayment;
import cz.prostup.payments.RecoveryId;
import cz.prostup.payments.RecoveryScreens;
import cz.prostup.payments.RecoveryScreens.Filter;
import cz.prostup.payments.RecoveryState;
import cz.prostup.payments.SettleRecovery;
import cz.prostup.payments.SettleRecovery.Done;
import cz.prostup.payments.SettleRecovery.Receipt;
import cz.prostup.payments.SettleRecovery.Refused;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Claims for money that comes back: the office follows them, the debtor finds how to pay.
@Controller
@RequestMapping("/payments/recoveries")
@AllowedTo({Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR, Role.EMPLOYER_ADMIN, Role.EMPLOYER_PAYROLL})
class RecoveryController {

    private static final int LONGEST_NOTE = 300;

    private final RecoveryScreens screens;
    private final SettleRecovery settleRecovery;
    private final Today today;

    RecoveryController(RecoveryScreens screens, SettleRecovery settleRecovery, Today today) {
        this.screens = screens;
        this.settleRecovery = settleRecovery;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable RecoveryState state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer) {
        var filter = new Filter(state, q.strip(), Math.clamp(page, 1, 1000));
        return Screen.of(
                this,
                "recoveries",
                new RecoveryListPage(screens.find(filter, viewer), filter, today.date(), office(viewer)));
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable RecoveryId id, Viewer viewer) {
        var input = Input.blank().with("formKey", Ids.next().toString()).with("receivedOn", today.date());
        return Screen.of(this, "recovery", page(id, input, viewer));
    }

    @GetMapping("/{id}/qr.svg")
    ResponseEntity<String> qr(@PathVariable RecoveryId id, Viewer viewer) {
        var text = screens.recovery(id, viewer).qr().orElseThrow(() -> new NotFound(id));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(QrPayment.svg(text));
    }

    @PostMapping("/{id}/receipts")
    @AllowedTo(Role.KOP_FINANCE)
    ModelAndView received(@PathVariable RecoveryId id, Input input, Viewer viewer, HttpServletResponse response) {
        var amount = input.money("amount", "Přijatá částka");
        var day = input.date("receivedOn", "Den");
        var note = input.text("note", "Poznámka", LONGEST_NOTE);
        var key = input.uuid("formKey", "Klíč formuláře");
        if (amount == null || day == null || key == null || input.hasErrors()) {
            return Screen.rejected(this, "recovery", page(id, input, viewer));
        }
        var receipt = new Receipt(amount, day, note == null ? "" : note, key);
        return answer(id, input, viewer, response, () -> settleRecovery.received(id, receipt, viewer));
    }

    @PostMapping("/{id}/set-off")
    @AllowedTo(Role.KOP_OFFICER)
    ModelAndView setOff(@PathVariable RecoveryId id, Input input, Viewer viewer, HttpServletResponse response) {
        var version = input.wholeNumber("version", "Verze vratky", 0, Integer.MAX_VALUE);
        return answer(
                id,
                input,
                viewer,
                response,
                () -> settleRecovery.setOffWanted(id, version == null ? -1 : version, input.checked("wanted"), viewer));
    }

    private ModelAndView answer(
            RecoveryId id,
            Input input,
            Viewer viewer,
            HttpServletResponse response,
            Supplier<SettleRecovery.Outcome> act) {
        try {
            return switch (act.get()) {
                case Done(var outstanding) -> {
                    Flash.say(
                            response,
                            outstanding.isPositive()
                                    ? "Zapsáno. Zbývá " + Czech.money(outstanding) + "."
                                    : "Zapsáno. Vratka je vyrovnaná.");
                    yield Screen.redirectTo("/payments/recoveries/" + id);
                }
                case Refused(var field, var reason) -> {
                    input.fail(field, reason);
                    yield Screen.rejected(this, "recovery", page(id, input, viewer));
                }
            };
        } catch (StaleRecord _) {
            input.failForm("Mezitím s\u00a0vratkou někdo něco udělal. Toto je její nový stav.");
            return Screen.conflict(this, "recovery", page(id, input, viewer));
        }
    }

    private RecoveryPage page(RecoveryId id, Input input, Viewer viewer) {
        return new RecoveryPage(
                screens.recovery(id, viewer),
                input,
                today.date(),
                viewer.isAny(Role.KOP_OFFICER),
                viewer.isAny(Role.KOP_FINANCE));
    }

    private static boolean office(Viewer viewer) {
        return viewer.isAny(Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR);
    }
}
