package cz.prostup.payments;

import cz.prostup.calendar.DailyJob;
import cz.prostup.payments.RecoveryReminder.Occasion;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Announces claims that fall due soon, and those that are late, by the dated `recoveryReminderDays`; each once.
@Component
class RemindOfRecoveries implements DailyJob {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Today today;

    RemindOfRecoveries(JdbcClient db, ApplicationEventPublisher events, Today today) {
        this.db = db;
        this.events = events;
        this.today = today;
    }

    @Override
    public void run() {
        db.sql("""
                        with due as (
                            insert into payments.recovery_reminder (recovery_id, occasion, announced_on)
                            select r.id, case when r.due_on < :today then 'AFTER_DUE' else 'BEFORE_DUE' end, :today
                              from payments.recovery r
                             where r.state = 'RAISED'
                               and (r.due_on <= cast(:today as date) - payments.days('recoveryReminderDays', :today)
                                    or (r.due_on >= :today
                                        and r.due_on <= cast(:today as date) + payments.days('recoveryReminderDays', :today)))
                            on conflict do nothing
                            returning recovery_id, occasion)
                        select r.id, r.branch_id, r.debtor_id, r.due_on, d.occasion
                          from due d
                          join payments.recovery r on r.id = d.recovery_id
                         order by r.id
                        """)
                .param("today", today.date())
                .query((row, n) -> new RecoveryReminder(
                        new RecoveryId(Columns.uuid(row, "id")),
                        Columns.uuid(row, "branch_id"),
                        Columns.uuid(row, "debtor_id"),
                        Columns.code(row, "occasion", Occasion.class),
                        Columns.date(row, "due_on")))
                .list()
                .forEach(events::publishEvent);
    }
}
