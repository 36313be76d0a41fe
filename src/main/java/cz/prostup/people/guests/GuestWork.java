package cz.prostup.people.guests;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers of guests that nobody has taken over yet.
@Component
class GuestWork implements WorklistSource {

    private record Row(UUID id, UUID person, String name, String recipient) {}

    private final JdbcClient db;

    GuestWork(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        var mine = viewer.unitsAs(GuestLifecycle.workers());
        if (mine.isEmpty()) {
            return List.of();
        }
        return db
                .sql("""
                        select l.id, l.person_id, p.display_name as name, l.recipient
                          from people.guest_link l
                          join people.person_card p on p.id = l.person_id
                         where l.unit_id = any (:units) and l.state = 'ANSWERED' and l.answer_read_at is null
                           and exists (select from people.person_access a where a.person_id = l.person_id and a.user_id = :viewer)
                         order by l.answered_at, l.id limit 25
                        """)
                .param("units", mine.toArray(UUID[]::new))
                .param("viewer", viewer.userId())
                .query((row, n) -> new Row(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "person_id"),
                        row.getString("name"),
                        row.getString("recipient")))
                .list()
                .stream()
                .map(row -> new WorkItem(
                        "Přišla odpověď: " + row.name(),
                        "odpověděl host " + row.recipient(),
                        null,
                        Turn.MINE,
                        "Přečíst",
                        "/people/" + row.person() + "/guests/" + row.id(),
                        Set.of(row.person())))
                .toList();
    }
}
