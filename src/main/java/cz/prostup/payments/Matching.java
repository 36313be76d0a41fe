package cz.prostup.payments;

import cz.prostup.payments.BankStatement.Direction;
import cz.prostup.payments.BankStatement.Entry;
import cz.prostup.payments.MoneyHistory.Actor;
import cz.prostup.payments.MovePayments.Step;
import cz.prostup.payments.SettleRecovery.Receipt;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds what a movement of the bank belongs to and writes its consequence. Only what is certain is written; the rest
/// waits for a person.
@Component
class Matching {

    /// @param entryId under which the movement is kept
    record Movement(UUID entryId, UUID branchId, Entry entry) {}

    record Match(
            Verdict verdict,
            @Nullable UUID payment,
            @Nullable UUID recovery,
            String note) {

        static Match payment(Verdict verdict, PaymentId payment, String note) {
            return new Match(verdict, payment.value(), null, note);
        }
    }

    private final JdbcClient db;
    private final Settlement settlement;
    private final RecoveryBook recoveries;
    private final SettleRecovery settleRecovery;

    Matching(JdbcClient db, Settlement settlement, RecoveryBook recoveries, SettleRecovery settleRecovery) {
        this.db = db;
        this.settlement = settlement;
        this.recoveries = recoveries;
        this.settleRecovery = settleRecovery;
    }

    Match match(Movement movement, Actor actor) {
        var entry = movement.entry();
        if (entry.direction() == Direction.OUT) {
            return entry.returned() ? unknown("Banka vrátila přijatou platbu.") : out(movement, actor);
        }
        return returned(movement)
                .map(payment -> comeBack(payment, entry, actor))
                .orElseGet(() -> claim(movement, actor));
    }

    private Match out(Movement movement, Actor actor) {
        var entry = movement.entry();
        var payment = named(movement)
                .or(() -> only(alike(movement, entry.amount(), "SENT")))
                .or(() -> only(alike(movement, null, "SENT")));
        return payment.map(id -> gone(id, entry, actor)).orElseGet(() -> unknown(""));
    }

    private Match gone(PaymentId id, Entry entry, Actor actor) {
        var payment = settlement.hold(id, actor.viewer());
        if (payment.state() == PaymentState.PAID) {
            return Match.payment(Verdict.KNOWN, id, "");
        }
        if (!settlement.allows(payment, PaymentAction.PAY)) {
            return Match.payment(
                    Verdict.UNKNOWN,
                    id,
                    "Platba je u nás ve stavu „" + payment.state().czech() + "“.");
        }
        if (!payment.amount().equals(entry.amount())) {
            return Match.payment(Verdict.PARTIAL, id, "Odešlo jinak, než jsme poslali.");
        }
        settlement.write(payment, new Step(PaymentAction.PAY, entry.bookedOn(), ""), actor);
        return Match.payment(Verdict.PAID, id, "");
    }

    private Match comeBack(PaymentId id, Entry entry, Actor actor) {
        var payment = settlement.hold(id, actor.viewer());
        if (payment.state() == PaymentState.FAILED) {
            return Match.payment(Verdict.KNOWN, id, "");
        }
        if (!payment.amount().equals(entry.amount())) {
            return Match.payment(Verdict.PARTIAL, id, "Vrátila se jen část platby, nebo víc.");
        }
        if (!settlement.allows(payment, PaymentAction.FAIL)) {
            return Match.payment(
                    Verdict.UNKNOWN,
                    id,
                    "Platba je u nás ve stavu „" + payment.state().czech() + "“.");
        }
        var reason = entry.message().isBlank() ? "banka platbu vrátila" : "banka platbu vrátila: " + entry.message();
        settlement.write(payment, new Step(PaymentAction.FAIL, entry.bookedOn(), reason), actor);
        return Match.payment(Verdict.RETURNED, id, "");
    }

    private Match claim(Movement movement, Actor actor) {
        var entry = movement.entry();
        var claim = claimOf(movement).flatMap(recoveries::locked);
        if (claim.isEmpty()) {
            return unknown("");
        }
        var id = claim.get().id();
        if (claim.get().leaving()) {
            return new Match(Verdict.PARTIAL, null, id.value(), SettleRecovery.LEAVING);
        }
        if (claim.get().state() != RecoveryState.RAISED
                || entry.amount().compareTo(claim.get().outstanding()) > 0) {
            return new Match(Verdict.PARTIAL, null, id.value(), "Přišlo víc, než na vratku zbývá.");
        }
        settleRecovery.keep(
                id, new Receipt(entry.amount(), entry.bookedOn(), "", Ids.next()), movement.entryId(), actor);
        return new Match(Verdict.RECOVERED, null, id.value(), "");
    }

    private Optional<PaymentId> returned(Movement movement) {
        var entry = movement.entry();
        var named = named(movement);
        return named.isPresent() || !entry.returned() ? named : only(alike(movement, entry.amount(), "SENT", "PAID"));
    }

    /// By the name under which we sent it.
    private Optional<PaymentId> named(Movement movement) {
        return db.sql("select id from payments.payment where end_to_end = :e2e and branch_id = :branch")
                .param("e2e", movement.entry().endToEnd())
                .param("branch", movement.branchId())
                .query(UUID.class)
                .optional()
                .map(PaymentId::new);
    }

    /// By variable symbol, account and, when it is known, the amount.
    private List<PaymentId> alike(Movement movement, @Nullable Money amount, String... states) {
        var account = BankStatement.domestic(movement.entry().account());
        if (movement.entry().variableSymbol().isEmpty() || account.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                        select id from payments.payment
                         where branch_id = :branch and ltrim(variable_symbol, '0') = :vs and account = :account
                           and (:amount::numeric is null or amount = :amount::numeric) and state = any (:states)
                         order by id desc limit 2
                        """)
                .param("branch", movement.branchId())
                .param("vs", movement.entry().variableSymbol())
                .param("account", account)
                .param("amount", Money.orNull(amount))
                .param("states", states)
                .query((row, n) -> new PaymentId(Columns.uuid(row, "id")))
                .list();
    }

    private Optional<RecoveryId> claimOf(Movement movement) {
        return db.sql("select id from payments.recovery where variable_symbol = :vs and branch_id = :branch")
                .param("vs", movement.entry().variableSymbol())
                .param("branch", movement.branchId())
                .query(UUID.class)
                .optional()
                .map(RecoveryId::new);
    }

    private static Optional<PaymentId> only(List<PaymentId> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Match unknown(String note) {
        return new Match(Verdict.UNKNOWN, null, null, note);
    }
}
