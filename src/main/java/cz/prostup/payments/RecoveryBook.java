package cz.prostup.payments;

import cz.prostup.payments.MoneyHistory.Actor;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is left of each claim: outstanding = amount − receipts − set-offs that arrived. Nobody keeps a balance apart.
@Component
class RecoveryBook {

    /// @param leaving a payment that takes it off is with the bank: until it ends nothing else may settle the claim
    record Claim(
            RecoveryId id,
            UUID branchId,
            UUID debtorId,
            String reference,
            UUID subjectId,
            RecoveryState state,
            boolean setOffWanted,
            Money outstanding,
            boolean leaving,
            int version) {}

    private final JdbcClient db;
    private final MoneyHistory history;
    private final ApplicationEventPublisher events;

    RecoveryBook(JdbcClient db, MoneyHistory history, ApplicationEventPublisher events) {
        this.db = db;
        this.history = history;
        this.events = events;
    }

    /// Nobody else changes the claim until the transaction ends.
    Optional<Claim> locked(RecoveryId id) {
        lock(id);
        return db.sql("""
                        select r.id, r.branch_id, r.debtor_id, r.reference, r.subject_id, r.state, r.set_off_wanted, s.outstanding, r.version,
                               exists (select from payments.payment_item i join payments.payment p on p.id = i.payment_id
                                        where i.subject_kind = 'SET_OFF' and i.subject_id = r.id and p.state = 'SENT') as leaving
                          from payments.recovery r
                          join payments.recovery_stat s on s.id = r.id
                         where r.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Claim(
                        new RecoveryId(Columns.uuid(row, "id")),
                        Columns.uuid(row, "branch_id"),
                        Columns.uuid(row, "debtor_id"),
                        row.getString("reference"),
                        Columns.uuid(row, "subject_id"),
                        Columns.code(row, "state", RecoveryState.class),
                        row.getBoolean("set_off_wanted"),
                        Columns.money(row, "outstanding"),
                        row.getBoolean("leaving"),
                        row.getInt("version")))
                .optional();
    }

    /// After money came or went: closes a claim of which nothing is left, opens one again of which something is.
    ///
    /// @param by what settles it when nothing is left
    void settle(RecoveryId id, RecoveryAction by, Actor actor, LocalDate day) {
        var claim = locked(id).orElseThrow(() -> new NotFound(id));
        if (claim.state() == RecoveryState.RAISED && !claim.outstanding().isPositive()) {
            move(claim, by, actor, day);
        } else if (claim.state() == RecoveryState.SET_OFF && claim.outstanding().isPositive()) {
            move(claim, RecoveryAction.REOPEN, actor, null);
        }
    }

    private void move(Claim claim, RecoveryAction action, Actor actor, @Nullable LocalDate closedOn) {
        var move = PaymentLifecycles.RECOVERY.find(claim.state(), action).orElseThrow();
        db.sql("update payments.recovery set state = :state, closed_on = :day, version = version + 1 where id = :id")
                .param("state", move.to().name())
                .param("day", closedOn)
                .param("id", claim.id().value())
                .update();
        history.moved(MoneyHistory.RECOVERY, claim.id().value(), move, actor, "");
        events.publishEvent(new RecoveryMoved(
                claim.id(),
                move.from(),
                move.to(),
                claim.subjectId(),
                actor.viewer().userId()));
    }

    /// Claims that a batch takes off stay as they are until the transaction ends.
    void lockOf(BatchId batch) {
        db.sql("""
                        select r.id from payments.recovery r
                         where r.id in (select i.subject_id from payments.payment p
                                          join payments.payment_item i on i.payment_id = p.id and i.subject_kind = 'SET_OFF'
                                         where p.batch_id = :batch)
                         order by r.id for update
                        """).param("batch", batch.value()).query(UUID.class).list();
    }

    private void lock(RecoveryId id) {
        db.sql("select id from payments.recovery where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }
}
