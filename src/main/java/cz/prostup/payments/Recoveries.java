package cz.prostup.payments;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.payments.MoneyHistory.Actor;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Claims for money that comes back: raised by a correction, paid by the debtor or set off against the next payment.
@Service
public class Recoveries {

    /// @param subjectId the correction that raised it; a second claim for the same one is not made
    /// @param reason    Czech, what it is for, without names of persons
    public record NewRecovery(
            UUID branchId, UUID debtorId, String reference, UUID subjectId, String reason, Money amount) {}

    /// @param outstanding what was neither paid nor set off yet
    public record ToSetOff(RecoveryId id, String reference, Money outstanding) {}

    /// Claims are recognised by their variable symbol, so theirs are apart from those of agreements.
    private static final long FIRST_SYMBOL = 9_000_000_000L;

    private final JdbcClient db;
    private final PaymentParameters parameters;
    private final MoneyHistory history;
    private final ApplicationEventPublisher events;
    private final Today today;

    Recoveries(
            JdbcClient db,
            PaymentParameters parameters,
            MoneyHistory history,
            ApplicationEventPublisher events,
            Today today) {
        this.db = db;
        this.parameters = parameters;
        this.history = history;
        this.events = events;
        this.today = today;
    }

    /// The due day follows from the dated parameter `recoveryDueDays`, moved to a working day. Who may raise a claim
    /// decides whoever approved what it is for.
    ///
    /// @throws IllegalArgumentException when the amount is not positive
    @Transactional
    public RecoveryId raise(NewRecovery recovery, Viewer viewer) {
        if (!recovery.amount().isPositive()) {
            throw new IllegalArgumentException("a claim must be positive: " + recovery.amount());
        }
        var id = Ids.next();
        var made = db.sql("""
                        insert into payments.recovery (id, variable_symbol, branch_id, debtor_id, reference, subject_id, reason, amount,
                                                       due_on, state, raised_by, raised_at)
                        values (:id, (:first + nextval('payments.recovery_number'))::text, :branch, :debtor, :reference, :subject, :reason,
                                :amount, :due, 'RAISED', :by, :at)
                        on conflict (subject_id) do nothing
                        """)
                .param("id", id)
                .param("first", FIRST_SYMBOL)
                .param("branch", recovery.branchId())
                .param("debtor", recovery.debtorId())
                .param("reference", recovery.reference())
                .param("subject", recovery.subjectId())
                .param("reason", recovery.reason())
                .param("amount", recovery.amount().amount())
                .param("due", dueOn())
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        if (made == 0) {
            return raisedFor(recovery.subjectId());
        }
        history.began(MoneyHistory.RECOVERY, List.of(id), RecoveryState.RAISED, Actor.of(viewer));
        events.publishEvent(new RecoveryMoved(
                new RecoveryId(id), null, RecoveryState.RAISED, recovery.subjectId(), viewer.userId()));
        return new RecoveryId(id);
    }

    /// Claims of the branch that somebody wants set off and no live payment takes yet, the oldest first.
    @Transactional
    public List<ToSetOff> toSetOff(UUID branchId) {
        return db.sql("""
                        select r.id, r.reference, s.outstanding
                          from payments.recovery r
                          join payments.recovery_stat s on s.id = r.id
                         where r.branch_id = :branch and r.state = 'RAISED' and r.set_off_wanted and s.outstanding > 0
                           and not exists (select from payments.payment_item i
                                            where i.subject_kind = 'SET_OFF' and i.subject_id = r.id and i.live)
                         order by r.raised_at, r.id
                        """)
                .param("branch", branchId)
                .query((row, n) -> new ToSetOff(
                        new RecoveryId(Columns.uuid(row, "id")),
                        row.getString("reference"),
                        Columns.money(row, "outstanding")))
                .list();
    }

    private LocalDate dueOn() {
        var days = parameters.on(today.date(), "recoveryDueDays").longValueExact();
        return WorkingDays.sameOrNext(today.date().plusDays(days));
    }

    private RecoveryId raisedFor(UUID subjectId) {
        return new RecoveryId(db.sql("select id from payments.recovery where subject_id = :subject")
                .param("subject", subjectId)
                .query(UUID.class)
                .single());
    }
}
