package cz.prostup.payments.web;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.payments.BankStatementScreens;
import cz.prostup.payments.EntryId;
import cz.prostup.payments.PaymentAction;
import cz.prostup.payments.PaymentId;
import cz.prostup.payments.ReadStatement;
import cz.prostup.payments.ReadStatement.Refused;
import cz.prostup.payments.ReadStatement.Taken;
import cz.prostup.payments.RecoveryId;
import cz.prostup.payments.ResolveEntry;
import cz.prostup.payments.ResolveEntry.Decision;
import cz.prostup.payments.StatementId;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Flash;
import cz.prostup.ui.Input;
import cz.prostup.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Statements of the bank: taken in by finance, and what the program was not sure of decided by a person.
@Controller
@AllowedTo({Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR})
class BankStatementController {

    private static final int LONGEST_NOTE = 500;

    private final BankStatementScreens screens;
    private final ReadStatement readStatement;
    private final ResolveEntry resolveEntry;

    BankStatementController(BankStatementScreens screens, ReadStatement readStatement, ResolveEntry resolveEntry) {
        this.screens = screens;
        this.readStatement = readStatement;
        this.resolveEntry = resolveEntry;
    }

    @GetMapping("/payments/statements")
    ModelAndView list(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return Screen.of(this, "statements", list(Input.blank(), Math.clamp(page, 1, 1000), viewer));
    }

    @PostMapping("/payments/statements")
    @AllowedTo(Role.KOP_FINANCE)
    ModelAndView upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Input input,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            input.fail("file", "Vyberte soubor s\u00a0výpisem.");
        } else {
            var name = file.getOriginalFilename();
            switch (readStatement.read(name == null ? "" : name, file.getBytes(), viewer)) {
                case Taken(var id, var first) -> {
                    Flash.say(
                            response,
                            first
                                    ? "Výpis je načtený. Podívejte se, co se k\u00a0čemu přiřadilo."
                                    : "Tento výpis už jsme četli, znovu se nic nezapsalo.");
                    return Screen.redirectTo("/payments/statements/" + id);
                }
                case Refused(var reason) -> input.fail("file", reason);
            }
        }
        return Screen.rejected(this, "statements", list(input, 1, viewer));
    }

    @GetMapping("/payments/statements/{id}")
    ModelAndView show(@PathVariable StatementId id, Viewer viewer) {
        return Screen.of(this, "statement", new StatementPage(screens.statement(id, viewer), finance(viewer)));
    }

    @GetMapping("/payments/entries/{id}")
    ModelAndView entry(@PathVariable EntryId id, Viewer viewer) {
        return Screen.of(this, "entry", entry(id, Input.blank(), viewer));
    }

    @PostMapping("/payments/entries/{id}")
    @AllowedTo(Role.KOP_FINANCE)
    ModelAndView resolve(@PathVariable EntryId id, Input input, Viewer viewer, HttpServletResponse response) {
        var decision = decision(input);
        var note = input.requiredText("note", "Poznámka", LONGEST_NOTE);
        if (decision == null || note == null) {
            return Screen.rejected(this, "entry", entry(id, input, viewer));
        }
        try {
            if (resolveEntry.resolve(id, decision, note, viewer)
                    instanceof ResolveEntry.Refused(var field, var reason)) {
                input.fail(field, reason);
                return Screen.rejected(this, "entry", entry(id, input, viewer));
            }
        } catch (StaleRecord _) {
            input.failForm("O\u00a0tomto pohybu už mezitím někdo rozhodl. Toto je výsledek.");
            return Screen.conflict(this, "entry", entry(id, input, viewer));
        }
        Flash.say(response, "Pohyb je vyřešený.");
        return Screen.redirectTo(
                "/payments/statements/" + screens.resolution(id, viewer).entry().statementId());
    }

    /// `PAY-<id>`, `FAIL-<id>`, `RECEIPT-<id>` or `NOTHING`, as the page offered them.
    private static @Nullable Decision decision(Input input) {
        var chosen = input.text("decision");
        int dash = chosen.indexOf('-');
        try {
            return switch (dash < 0 ? chosen : chosen.substring(0, dash)) {
                case "NOTHING" -> new ResolveEntry.IsNothing();
                case "PAY" -> new ResolveEntry.IsPayment(PaymentId.of(chosen.substring(dash + 1)), PaymentAction.PAY);
                case "FAIL" -> new ResolveEntry.IsPayment(PaymentId.of(chosen.substring(dash + 1)), PaymentAction.FAIL);
                case "RECEIPT" -> new ResolveEntry.IsReceipt(RecoveryId.of(chosen.substring(dash + 1)));
                default -> {
                    input.fail("decision", "Vyberte, čeho se pohyb týká.");
                    yield null;
                }
            };
        } catch (IllegalArgumentException _) {
            input.fail("decision", "Vyberte jednu z\u00a0možností.");
            return null;
        }
    }

    private StatementListPage list(Input input, int page, Viewer viewer) {
        return new StatementListPage(screens.find(page, viewer), screens.waiting(viewer), input, page, finance(viewer));
    }

    private EntryPage entry(EntryId id, Input input, Viewer viewer) {
        return new EntryPage(screens.resolution(id, viewer), input, finance(viewer));
    }

    private static boolean finance(Viewer viewer) {
        return viewer.isAny(Role.KOP_FINANCE);
    }
}
