package cz.prostup.ipm.notices;

import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.payments.RecoveryId;
import cz.prostup.payments.RecoveryMoved;
import cz.prostup.payments.RecoveryReminder;
import cz.prostup.payments.RecoveryReminder.Occasion;
import cz.prostup.payments.RecoveryState;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whoever owes hears of the claim, of its due day and of its end. The amount stands on the page.
@Component
class RecoveryNotices {

    private record Debtor(UUID user, String reference, String path) {}

    private final JdbcClient db;
    private final Notify notify;

    RecoveryNotices(JdbcClient db, Notify notify) {
        this.db = db;
        this.notify = notify;
    }

    @EventListener
    void tell(RecoveryMoved moved) {
        if (moved.to() == RecoveryState.RAISED) {
            tell(moved.id(), "Úřad žádá vrátit část příspěvku", "RecoveryRaised");
        } else {
            tell(moved.id(), "Vrácení příspěvku je vyřízené", "RecoveryClosed");
        }
    }

    @EventListener
    void tell(RecoveryReminder reminder) {
        var due = Czech.date(reminder.dueOn());
        var subject = reminder.occasion() == Occasion.BEFORE_DUE
                ? "Příspěvek je potřeba vrátit do " + due
                : "Příspěvek měl být vrácen do " + due;
        tell(reminder.id(), subject, "RecoveryReminder:" + reminder.occasion() + ":" + reminder.dueOn());
    }

    private void tell(RecoveryId id, String subject, String key) {
        notify.tell(debtors(id).stream()
                .map(debtor -> new NewNotice(
                        debtor.user(),
                        "RECOVERY_RAISED",
                        subject,
                        "Dohoda " + debtor.reference() + ". Důvod, částku a platební údaje najdete v Prostupu.",
                        debtor.path(),
                        key + ":" + id))
                .toList());
    }

    private List<Debtor> debtors(RecoveryId id) {
        return db.sql("""
                        select distinct a.user_id, r.reference, r.id
                          from payments.recovery_card r
                          join payments.payee_access a on a.organisation_id = r.debtor_id
                         where r.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Debtor(
                        Columns.uuid(row, "user_id"),
                        row.getString("reference"),
                        Addresses.recovery(Columns.uuid(row, "id"))))
                .list();
    }
}
