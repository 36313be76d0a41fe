package cz.prostup.people.consent;

import cz.prostup.calendar.DailyJob;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells those who accompany the person from the unit that asked: what the person decided by themselves, and that a
/// consent ends soon. A letter never says whose and what.
@Component
class ConsentNotices implements DailyJob {

    private record Ending(ConsentId id, PersonId person, UUID fromUnit, String occasion, LocalDate to) {}

    private final JdbcClient db;
    private final Notify notify;
    private final Today today;

    ConsentNotices(JdbcClient db, Notify notify, Today today) {
        this.db = db;
        this.notify = notify;
        this.today = today;
    }

    @EventListener
    void tell(ConsentMoved moved) {
        var subject = switch (moved.to()) {
            case GIVEN -> "Člověk dal souhlas, který jste připravili";
            case REFUSED -> "Člověk s\u00a0připraveným souhlasem nesouhlasil";
            default -> "Člověk odvolal souhlas";
        };
        var text = moved.to() == ConsentState.WITHDRAWN
                ? "Sdílení, která na něm stála, už skončila. Podívejte se, jestli je potřeba něco domluvit jinak."
                : "";
        notify.tell(keepers(moved.id(), moved.person(), moved.fromUnit()).stream()
                .filter(user -> !user.equals(moved.by()))
                .map(user -> new NewNotice(
                        user,
                        "CONSENT_CHANGED",
                        subject,
                        text,
                        path(moved.person(), moved.id()),
                        "ConsentMoved:" + moved.id() + ":" + moved.to()))
                .toList());
    }

    @Override
    public void run() {
        for (var ending : endings()) {
            notify.tell(keepers(ending.id(), ending.person(), ending.fromUnit()).stream()
                    .map(user -> new NewNotice(
                            user,
                            "CONSENT_ENDING",
                            "Souhlas člověka, kterého doprovázíte, brzy skončí",
                            "Zeptejte se včas, jestli chce dál. Bez nového souhlasu sdílení skončí samo.",
                            path(ending.person(), ending.id()),
                            "ConsentEnding:" + ending.id() + ":" + ending.occasion()))
                    .toList());
        }
    }

    private List<Ending> endings() {
        return db.sql("""
                        with due as (
                            insert into people.consent_reminder (consent_id, occasion, announced_on)
                            select c.id,
                                   case when c.valid_to <= cast(:today as date) + people.number_on('consentLastWarning', :today)
                                        then 'LAST' else 'FIRST' end,
                                   :today
                              from people.consent c
                             where c.state = 'GIVEN' and c.valid_to >= :today
                               and c.valid_to <= cast(:today as date) + people.number_on('consentFirstWarning', :today)
                            on conflict do nothing
                            returning consent_id, occasion)
                        select c.id, c.person_id, c.from_unit, c.valid_to, d.occasion
                          from due d join people.consent c on c.id = d.consent_id
                         order by c.id
                        """)
                .param("today", today.date())
                .query((row, n) -> new Ending(
                        new ConsentId(Columns.uuid(row, "id")),
                        new PersonId(Columns.uuid(row, "person_id")),
                        Columns.uuid(row, "from_unit"),
                        row.getString("occasion"),
                        Columns.date(row, "valid_to")))
                .list();
    }

    /// Who accompanies the person from that unit; when nobody does, whoever wrote the consent down.
    private List<UUID> keepers(ConsentId id, PersonId person, UUID unit) {
        return db.sql("""
                        with circle as (
                            select distinct m.user_id
                              from people.circle_member m
                              join access.membership_card c on c.user_id = m.user_id and c.unit_id = m.unit_id
                             where m.person_id = :person and m.unit_id = :unit and m.valid_from <= :today
                               and (m.valid_to is null or m.valid_to >= :today))
                        select user_id from circle
                        union all
                        select distinct m.user_id
                          from people.consent c
                          join access.membership_card m on m.user_id = c.recorded_by and m.unit_id = c.from_unit
                         where c.id = :id and not exists (select from circle)
                        """)
                .param("person", person.value())
                .param("unit", unit)
                .param("today", today.date())
                .param("id", id.value())
                .query((row, n) -> Columns.uuid(row, "user_id"))
                .list();
    }

    private static String path(PersonId person, ConsentId id) {
        return "/people/" + person + "/consents/" + id;
    }
}
