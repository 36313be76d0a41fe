package cz.prostup.payments;

import cz.prostup.access.Viewer;
import cz.prostup.payments.MoneyHistory.Actor;
import cz.prostup.payments.MovePayments.Step;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes how a payment ended, behind the lock of its batch, and closes the batch after its last one.
@Component
class Settlement {

    record Held(PaymentId id, BatchRepository.Held batch, PaymentState state, Money amount, int version) {}

    private final JdbcClient db;
    private final BatchRepository batches;
    private final MovePayments payments;

    Settlement(JdbcClient db, BatchRepository batches, MovePayments payments) {
        this.db = db;
        this.batches = batches;
        this.payments = payments;
    }

    /// @throws NotFound when it is of another branch
    Held hold(PaymentId id, Viewer viewer) {
        var batch = db.sql("select batch_id from payments.payment where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        var held = batches.hold(new BatchId(batch), viewer);
        return db.sql("select state, amount, version from payments.payment where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> new Held(
                        id,
                        held,
                        Columns.code(row, "state", PaymentState.class),
                        Columns.money(row, "amount"),
                        row.getInt("version")))
                .single();
    }

    boolean allows(Held payment, PaymentAction action) {
        return PaymentLifecycles.PAYMENT.allows(payment.state(), action);
    }

    void write(Held payment, Step step, Actor actor) {
        payments.move(List.of(payment.id().value()), payment.state(), step, actor);
        if (payment.batch().state() == BatchState.EXPORTED
                && isSettled(payment.batch().id())) {
            batches.move(payment.batch(), BatchAction.CLOSE, actor, "");
        }
    }

    private boolean isSettled(BatchId batch) {
        return db.sql("select not exists (select from payments.payment where batch_id = :batch and state = 'SENT')")
                .param("batch", batch.value())
                .query(Boolean.class)
                .single();
    }
}
