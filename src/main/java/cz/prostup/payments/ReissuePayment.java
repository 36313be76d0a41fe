package cz.prostup.payments;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An officer asks that a failed payment goes into the next batch. The failed one stays as it is; a new one replaces
/// it, once.
@Service
public class ReissuePayment {

    public sealed interface Outcome {}

    public record Waiting() implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String reason) implements Outcome {}

    private final Settlement settlement;
    private final Branches branches;
    private final MoneyHistory history;
    private final JdbcClient db;
    private final Today today;

    ReissuePayment(Settlement settlement, Branches branches, MoneyHistory history, JdbcClient db, Today today) {
        this.settlement = settlement;
        this.branches = branches;
        this.history = history;
        this.db = db;
        this.today = today;
    }

    /// @throws cz.prostup.shared.NotFound when the payment is of another branch
    /// @throws StaleRecord when somebody changed it meanwhile
    @Transactional
    public Outcome reissue(PaymentId id, int version, Viewer viewer) {
        var payment = settlement.hold(id, viewer);
        var branch = branches.as(Role.KOP_OFFICER, payment.batch().branchId(), viewer);
        if (branch.isEmpty()) {
            return new Refused("Znovu vydat platbu může jen pracovník úřadu práce z\u00a0pobočky.");
        }
        if (payment.version() != version) {
            throw new StaleRecord(id);
        }
        if (payment.state() != PaymentState.FAILED) {
            return new Refused("Znovu se vydává jen platba, která se nezdařila.");
        }
        if (isReplaced(id)) {
            return new Refused("Tuto platbu už někdo vydal znovu. Dvakrát se nevydává.");
        }
        var actor = branches.actor(branch.get(), Role.KOP_OFFICER, viewer);
        db.sql("""
                        update payments.payment set reissue_by = :by, reissue_at = :at, version = version + 1
                         where id = :id
                        """)
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        history.noted(MoneyHistory.PAYMENT, id.value(), "REISSUE", payment.state(), actor, "");
        return new Waiting();
    }

    private boolean isReplaced(PaymentId id) {
        return db.sql("""
                        select exists (select from payments.payment where replaces = :id and state <> 'VOIDED')
                            or exists (select from payments.payment where id = :id and reissue_at is not null)
                        """).param("id", id.value()).query(Boolean.class).single();
    }
}
