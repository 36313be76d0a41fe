package cz.prostup.people.sharing;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Questions of partners that wait for an answer, and what we share that is about to end.
@Component
class SharingWork implements WorklistSource {

    private record Row(boolean question, UUID id, UUID person, String what, String note, LocalDate due) {}

    private final JdbcClient db;

    SharingWork(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        var mine = viewer.unitsAs(SharingRoles.share());
        if (mine.isEmpty()) {
            return List.of();
        }
        return db
                .sql("""
                        (select true as question, p.id, e.person_id, s.name as what,
                                case when position(lower(u.name) in lower(u.organisation_name)) > 0 then u.organisation_name else u.name || ', ' || u.organisation_name end as note, p.due_on as due
                           from people.enquiry_partner p
                           join people.enquiry e on e.id = p.enquiry_id
                           join people.enquiry_subject s on s.enquiry_id = e.id
                           join organisations.unit_card u on u.id = e.from_unit
                          where p.unit_id = any (:units) and p.state = 'ASKED'
                            and exists (select from people.enquiry_access a where a.id = p.id and a.user_id = :viewer)
                          order by p.due_on, p.id limit 25)
                        union all
                        (select false, g.id, g.person_id, c.display_name, case when position(lower(u.name) in lower(u.organisation_name)) > 0 then u.organisation_name else u.name || ', ' || u.organisation_name end, g.valid_to
                           from people.share_grant g
                           join people.person_card c on c.id = g.person_id
                           join organisations.unit_card u on u.id = g.to_unit
                          where g.from_unit = any (:units) and g.ended_at is null
                            and g.valid_to between access.today() and access.today()
                                + (select value::int from people.parameter
                                    where parameter = 'sharingEndsSoonDays' and valid_from <= access.today()
                                      and (valid_to is null or valid_to >= access.today()))
                            and exists (select from people.grant_card k where k.id = g.id)
                            and exists (select from people.person_access a where a.person_id = g.person_id and a.user_id = :viewer)
                          order by g.valid_to, g.id limit 25)
                        """)
                .param("units", mine.toArray(UUID[]::new))
                .param("viewer", viewer.userId())
                .query((row, n) -> new Row(
                        row.getBoolean("question"),
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "person_id"),
                        row.getString("what"),
                        row.getString("note"),
                        Columns.date(row, "due")))
                .list()
                .stream()
                .map(SharingWork::item)
                .toList();
    }

    private static WorkItem item(Row row) {
        return row.question()
                ? new WorkItem(
                        "Znáte tohoto člověka? " + row.what(),
                        "ptá se " + row.note(),
                        row.due(),
                        Turn.MINE,
                        "Odpovědět",
                        "/enquiries/" + row.id(),
                        Set.of(row.person()))
                : new WorkItem(
                        "Končí sdílení: " + row.what(),
                        "příjemce " + row.note(),
                        row.due(),
                        Turn.MINE,
                        "Zkontrolovat",
                        "/people/" + row.person() + "/sharing",
                        Set.of(row.person()));
    }
}
