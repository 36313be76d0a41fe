package cz.prostup.payments;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.payments.MoneyHistory.Actor;
import cz.prostup.payments.MovePayments.Step;
import cz.prostup.payments.SettleRecovery.Receipt;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A clerk of finance decides what a movement means that the program was not sure of; always with a note.
@Service
public class ResolveEntry {

    public sealed interface Decision {}

    /// The movement is this payment, which arrived or came back whatever the amount says.
    public record IsPayment(PaymentId id, PaymentAction action) implements Decision {}

    /// The movement is money for this claim; at most what is left of it.
    public record IsReceipt(RecoveryId id) implements Decision {}

    /// The movement has nothing to do with what we pay.
    public record IsNothing() implements Decision {}

    public sealed interface Outcome {}

    public record Resolved() implements Outcome {}

    /// @param field  of the form, empty when the whole form is concerned
    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    private record Waiting(UUID id, UUID branchId, Verdict verdict, LocalDate bookedOn, Money amount) {}

    private final JdbcClient db;
    private final Branches branches;
    private final Settlement settlement;
    private final RecoveryBook recoveries;
    private final SettleRecovery settleRecovery;
    private final Today today;

    ResolveEntry(
            JdbcClient db,
            Branches branches,
            Settlement settlement,
            RecoveryBook recoveries,
            SettleRecovery settleRecovery,
            Today today) {
        this.db = db;
        this.branches = branches;
        this.settlement = settlement;
        this.recoveries = recoveries;
        this.settleRecovery = settleRecovery;
        this.today = today;
    }

    /// @throws NotFound when the movement is of another branch
    /// @throws StaleRecord when somebody resolved it meanwhile
    @Transactional
    public Outcome resolve(EntryId id, Decision decision, String note, Viewer viewer) {
        var entry = hold(id);
        var branch = branches.as(Role.KOP_FINANCE, entry.branchId(), viewer).orElseThrow(() -> new NotFound(id));
        if (!entry.verdict().isWaiting()) {
            throw new StaleRecord(id);
        }
        if (note.isBlank()) {
            return new Refused("note", "Napište, podle čeho jste rozhodli.");
        }
        var actor = branches.actor(branch, Role.KOP_FINANCE, viewer);
        return switch (decision) {
            case IsNothing() -> {
                close(entry, Verdict.CLOSED, null, null, note, viewer);
                yield new Resolved();
            }
            case IsPayment payment -> settle(entry, payment, note, actor);
            case IsReceipt(var recovery) -> receive(entry, recovery, note, actor);
        };
    }

    private Outcome settle(Waiting entry, IsPayment decision, String note, Actor actor) {
        var payment = settlement.hold(decision.id(), actor.viewer());
        if (!payment.batch().branchId().equals(entry.branchId()) || !settlement.allows(payment, decision.action())) {
            return new Refused(
                    "decision",
                    "S touto platbou to udělat nejde: " + payment.state().czech() + ".");
        }
        var failed = decision.action() == PaymentAction.FAIL;
        settlement.write(payment, new Step(decision.action(), entry.bookedOn(), failed ? note : ""), actor);
        close(entry, failed ? Verdict.RETURNED : Verdict.PAID, decision.id().value(), null, note, actor.viewer());
        return new Resolved();
    }

    private Outcome receive(Waiting entry, RecoveryId id, String note, Actor actor) {
        var claim = recoveries.locked(id).filter(found -> found.branchId().equals(entry.branchId()));
        if (claim.isEmpty() || claim.get().state() != RecoveryState.RAISED) {
            return new Refused("decision", "Na tuto vratku už nic nezbývá.");
        }
        if (claim.get().leaving()) {
            return new Refused("decision", SettleRecovery.LEAVING);
        }
        var amount = entry.amount().min(claim.get().outstanding());
        settleRecovery.keep(id, new Receipt(amount, entry.bookedOn(), note, Ids.next()), entry.id(), actor);
        close(entry, Verdict.RECOVERED, null, id.value(), note, actor.viewer());
        return new Resolved();
    }

    private void close(
            Waiting entry,
            Verdict verdict,
            @Nullable UUID payment,
            @Nullable UUID recovery,
            String note,
            Viewer viewer) {
        db.sql("""
                        update payments.statement_entry
                           set verdict = :verdict, payment_id = coalesce(:payment, payment_id),
                               recovery_id = coalesce(:recovery, recovery_id), note = :note, closed_by = :by, closed_at = :at
                         where id = :id
                        """)
                .param("verdict", verdict.name())
                .param("payment", payment)
                .param("recovery", recovery)
                .param("note", note)
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", entry.id())
                .update();
    }

    private Waiting hold(EntryId id) {
        return db.sql("""
                        select id, branch_id, verdict, booked_on, amount from payments.statement_entry
                         where id = :id for update
                        """)
                .param("id", id.value())
                .query((row, n) -> new Waiting(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "branch_id"),
                        Columns.code(row, "verdict", Verdict.class),
                        Columns.date(row, "booked_on"),
                        Columns.money(row, "amount")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }
}
