package cz.prostup.payments;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.payments.MoneyHistory.Actor;
import cz.prostup.payments.RecoveryBook.Claim;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a claim ends: the office receives money for it, or takes it off the next payment.
@Service
public class SettleRecovery {

    public sealed interface Outcome {}

    /// @param outstanding what is left now
    public record Done(Money outstanding) implements Outcome {}

    /// @param field  of the form, empty when the whole form is concerned
    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    /// @param formKey made with the form: the second sending of the same form changes nothing
    public record Receipt(Money amount, LocalDate receivedOn, String note, UUID formKey) {}

    static final String LEAVING = "Vratka se právě strhává z\u00a0platby, která je na cestě. Počkejte na její výsledek;"
            + " co přišlo navíc, vraťte odesílateli.";

    private final RecoveryBook recoveries;
    private final Branches branches;
    private final MoneyHistory history;
    private final JdbcClient db;
    private final Today today;

    SettleRecovery(RecoveryBook recoveries, Branches branches, MoneyHistory history, JdbcClient db, Today today) {
        this.recoveries = recoveries;
        this.branches = branches;
        this.history = history;
        this.db = db;
        this.today = today;
    }

    /// Finance types what came; a part is enough.
    ///
    /// @throws NotFound when the claim is of another branch
    @Transactional
    public Outcome received(RecoveryId id, Receipt receipt, Viewer viewer) {
        var claim = recoveries.locked(id).orElseThrow(() -> new NotFound(id));
        var branch = branches.as(Role.KOP_FINANCE, claim.branchId(), viewer);
        if (branch.isEmpty()) {
            return refusedOrHidden(claim, viewer, "Přijaté peníze zapisuje jen finanční pracovník pobočky.");
        }
        if (isKnown(receipt.formKey())) {
            return new Done(claim.outstanding());
        }
        if (claim.state() != RecoveryState.RAISED) {
            return new Refused("", "Vratka už je vyrovnaná, nic na ni nezbývá.");
        }
        if (claim.leaving()) {
            return new Refused("", LEAVING);
        }
        if (!receipt.amount().isPositive()) {
            return new Refused("amount", "Částka musí být větší než nula.");
        }
        if (receipt.amount().compareTo(claim.outstanding()) > 0) {
            return new Refused(
                    "amount",
                    "Zbývá " + Czech.money(claim.outstanding())
                            + ", víc zapsat nejde. Co přišlo navíc, vraťte odesílateli.");
        }
        if (receipt.receivedOn().isAfter(today.date())) {
            return new Refused("receivedOn", "Tento den ještě nebyl. Napište den, který stojí na výpisu.");
        }
        var actor = branches.actor(branch.get(), Role.KOP_FINANCE, viewer);
        keep(id, receipt, null, actor);
        return new Done(claim.outstanding().minus(receipt.amount()));
    }

    /// An officer wants the claim taken off the next payment of the debtor, or no longer wants it.
    ///
    /// @throws NotFound when the claim is of another branch
    /// @throws StaleRecord when somebody changed it meanwhile
    @Transactional
    public Outcome setOffWanted(RecoveryId id, int version, boolean wanted, Viewer viewer) {
        var claim = recoveries.locked(id).orElseThrow(() -> new NotFound(id));
        var branch = branches.as(Role.KOP_OFFICER, claim.branchId(), viewer);
        if (branch.isEmpty()) {
            return refusedOrHidden(
                    claim, viewer, "O\u00a0započtení rozhoduje jen pracovník úřadu práce z\u00a0pobočky.");
        }
        if (claim.version() != version) {
            throw new StaleRecord(id);
        }
        if (claim.state() != RecoveryState.RAISED) {
            return new Refused("", "Vratka už je vyrovnaná, nic na ni nezbývá.");
        }
        if (!wanted && isOnTheWay(id)) {
            return new Refused("", "Vratka už je započtená v\u00a0připravené dávce. Zrušte nejdřív dávku.");
        }
        db.sql("update payments.recovery set set_off_wanted = :wanted, version = version + 1 where id = :id")
                .param("wanted", wanted)
                .param("id", id.value())
                .update();
        history.noted(
                MoneyHistory.RECOVERY,
                id.value(),
                wanted ? "WANT_SET_OFF" : "NO_SET_OFF",
                claim.state(),
                branches.actor(branch.get(), Role.KOP_OFFICER, viewer),
                "");
        return new Done(claim.outstanding());
    }

    /// @param entryId of the statement that brought it, null when somebody typed it
    void keep(RecoveryId id, Receipt receipt, @Nullable UUID entryId, Actor actor) {
        db.sql("""
                        insert into payments.receipt (id, recovery_id, amount, received_on, entry_id, note, form_key, by_user, at)
                        values (:id, :recovery, :amount, :on, :entry, :note, :key, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("recovery", id.value())
                .param("amount", receipt.amount().amount())
                .param("on", receipt.receivedOn())
                .param("entry", entryId)
                .param("note", receipt.note())
                .param("key", receipt.formKey())
                .param("by", actor.viewer().userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        recoveries.settle(id, RecoveryAction.PAY, actor, receipt.receivedOn());
    }

    private Outcome refusedOrHidden(Claim claim, Viewer viewer, String reason) {
        var sees = java.util.stream.Stream.of(Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR)
                .anyMatch(role -> branches.as(role, claim.branchId(), viewer).isPresent());
        if (!sees) {
            throw new NotFound(claim.id());
        }
        return new Refused("", reason);
    }

    private boolean isKnown(UUID formKey) {
        return db.sql("select exists (select from payments.receipt where form_key = :key)")
                .param("key", formKey)
                .query(Boolean.class)
                .single();
    }

    private boolean isOnTheWay(RecoveryId id) {
        return db.sql("""
                        select exists (select from payments.payment_item
                                        where subject_kind = 'SET_OFF' and subject_id = :id and live)
                        """).param("id", id.value()).query(Boolean.class).single();
    }
}
