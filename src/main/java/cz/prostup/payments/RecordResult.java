package cz.prostup.payments;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.payments.MovePayments.Step;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A clerk of finance types how a payment ended: paid on a day, failed with a reason; also when the bank returned the
/// money long after it was paid.
@Service
public class RecordResult {

    public sealed interface Outcome {}

    public record Recorded(PaymentState state) implements Outcome {}

    /// @param field  of the form, empty when the whole form is concerned
    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    private final Settlement settlement;
    private final Branches branches;
    private final Today today;

    RecordResult(Settlement settlement, Branches branches, Today today) {
        this.settlement = settlement;
        this.branches = branches;
        this.today = today;
    }

    /// @throws cz.prostup.shared.NotFound when the payment is of another branch
    /// @throws StaleRecord when somebody changed it meanwhile; so in both
    @Transactional
    public Outcome paid(PaymentId id, int version, LocalDate on, Viewer viewer) {
        return write(id, version, new Step(PaymentAction.PAY, on, ""), viewer);
    }

    @Transactional
    public Outcome failed(PaymentId id, int version, LocalDate on, String reason, Viewer viewer) {
        return reason.isBlank()
                ? new Refused("reason", "Napište, proč platba neprošla. Uvidí to i\u00a0příjemce.")
                : write(id, version, new Step(PaymentAction.FAIL, on, reason.strip()), viewer);
    }

    private Outcome write(PaymentId id, int version, Step step, Viewer viewer) {
        var payment = settlement.hold(id, viewer);
        var branch = branches.as(Role.KOP_FINANCE, payment.batch().branchId(), viewer);
        if (branch.isEmpty()) {
            return new Refused("", "Výsledek platby zapisuje jen finanční pracovník pobočky.");
        }
        if (payment.version() != version) {
            throw new StaleRecord(id);
        }
        if (!settlement.allows(payment, step.action())) {
            return new Refused("", "Platba je ve stavu „" + payment.state().czech() + "“, tohle s ní udělat nejde.");
        }
        if (step.day() != null && step.day().isAfter(today.date())) {
            return new Refused("day", "Tento den ještě nebyl. Napište den, který stojí na výpisu.");
        }
        settlement.write(payment, step, branches.actor(branch.get(), Role.KOP_FINANCE, viewer));
        return new Recorded(PaymentLifecycles.PAYMENT.next(payment.state(), step.action()));
    }
}
