package cz.prostup.ipm.notices;

import cz.prostup.access.Role;
import cz.prostup.ipm.payout.RemindLate.LateReminded;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The office wants to close a month: those who keep it waiting are told, once a day.
@Component
class ReminderNotices {

    private final JdbcClient db;
    private final Notify notify;
    private final Today today;

    ReminderNotices(JdbcClient db, Notify notify, Today today) {
        this.db = db;
        this.notify = notify;
        this.today = today;
    }

    @EventListener
    void tell(LateReminded late) {
        notify.tell(db
                .sql("""
                        select distinct m.user_id
                          from access.membership_card m
                         where m.unit_id = :unit and m.role = :role
                        """)
                .param("unit", late.unitId())
                .param("role", late.role().name())
                .query((row, n) -> Columns.uuid(row, "user_id"))
                .list()
                .stream()
                .map(user -> notice(late, user))
                .toList());
    }

    private NewNotice notice(LateReminded late, UUID user) {
        var month = Czech.month(late.month());
        var provider = late.role() == Role.PROVIDER_WORKER;
        return new NewNotice(
                user,
                "LATE_REMINDER",
                (provider ? "Chybí podepsané aktivity za " : "Úřad čeká na výkaz za ") + month,
                "Chybí " + Czech.count(late.missing(), "výkaz", "výkazy", "výkazů") + ".",
                provider ? Addresses.statements(late.month()) : "/ipm/sheets/" + late.month(),
                "LateReminded:" + late.unitId() + ":" + late.month() + ":" + today.date());
    }
}
