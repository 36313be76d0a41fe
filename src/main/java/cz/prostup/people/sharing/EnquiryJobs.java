package cz.prostup.people.sharing;

import cz.prostup.calendar.DailyJob;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds a partner once before the deadline; after it silence is the answer.
@Component
class EnquiryJobs implements DailyJob {

    private record Waiting(UUID id, UUID unit) {}

    private final JdbcClient db;
    private final Units units;
    private final Parameters parameters;
    private final Notify notify;
    private final Today today;

    EnquiryJobs(JdbcClient db, Units units, Parameters parameters, Notify notify, Today today) {
        this.db = db;
        this.units = units;
        this.parameters = parameters;
        this.notify = notify;
        this.today = today;
    }

    @Override
    @Transactional
    public void run() {
        var expired = EnquiryLifecycle.TABLE.next(EnquiryState.ASKED, EnquiryAction.EXPIRE);
        db.sql("""
                        update people.enquiry_partner set state = :to, version = version + 1
                         where state = 'ASKED' and due_on < access.today()
                        """).param("to", expired.name()).update();
        remind();
    }

    private void remind() {
        db.sql("""
                        update people.enquiry_partner p set reminded_at = :at
                          from people.enquiry e
                         where p.state = 'ASKED' and p.due_on <= :soon and p.reminded_at is null and e.id = p.enquiry_id
                           and exists (select from people.enquiry_access a where a.id = p.id)
                        returning p.id, p.unit_id
                        """)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("soon", WorkingDays.plus(today.date(), parameters.of("enquiryReminderDays")))
                .query((row, n) -> new Waiting(Columns.uuid(row, "id"), Columns.uuid(row, "unit_id")))
                .list()
                .forEach(waiting -> notify.tell(units.people(waiting.unit(), SharingRoles.ASK).stream()
                        .map(user -> new NewNotice(
                                user,
                                "ENQUIRY_ASKED",
                                "Dotaz partnera čeká na odpověď",
                                "Odpovíte jedním kliknutím; když neodpovíte, partner uvidí jen, že jste neodpověděli.",
                                "/enquiries",
                                "enquiry-reminder/" + waiting.id()))
                        .toList()));
    }
}
