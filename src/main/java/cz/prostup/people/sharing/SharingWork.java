package cz.prostup.people.sharing;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Questions of partners that wait for an answer, what we share that is about to end, answers of guests that nobody has
/// taken over yet.
@Component
class SharingWork implements WorklistSource {

    private enum Kind {
        QUESTION,
        ENDING,
        ANSWER
    }

    private record Row(
            Kind kind,
            UUID id,
            UUID person,
            String what,
            String note,
            @Nullable LocalDate due) {}

    private final JdbcClient db;

    SharingWork(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<Role> roles() {
        return Set.copyOf(SharingRoles.SHARE);
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        return db
                .sql("""
                        (select 'QUESTION' as kind, p.id, e.person_id, s.name as what,
                                case when position(lower(u.name) in lower(u.organisation_name)) > 0 then u.organisation_name else u.name || ', ' || u.organisation_name end as note, p.due_on as due
                           from people.enquiry_partner p
                           join people.enquiry e on e.id = p.enquiry_id
                           join people.enquiry_subject s on s.enquiry_id = e.id
                           join organisations.unit_card u on u.id = e.from_unit
                          where p.unit_id = any (:units) and p.state = 'ASKED'
                            and exists (select from people.enquiry_access a where a.id = p.id and a.user_id = :viewer)
                          order by p.due_on, p.id limit 25)
                        union all
                        (select 'ENDING', g.id, g.person_id, c.display_name, case when position(lower(u.name) in lower(u.organisation_name)) > 0 then u.organisation_name else u.name || ', ' || u.organisation_name end, g.valid_to
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
                        union all
                        (select 'ANSWER', l.id, l.person_id, c.display_name, l.recipient, null
                           from people.guest_link l
                           join people.person_card c on c.id = l.person_id
                          where l.unit_id = any (:inviting) and l.state = 'ANSWERED' and l.answer_read_at is null
                            and exists (select from people.person_access a where a.person_id = l.person_id and a.user_id = :viewer)
                          order by l.answered_at, l.id limit 25)
                        """)
                .param("units", viewer.unitsAs(SharingRoles.share()).toArray(UUID[]::new))
                .param("inviting", viewer.unitsAs(SharingRoles.ask()).toArray(UUID[]::new))
                .param("viewer", viewer.userId())
                .query((row, n) -> new Row(
                        Columns.code(row, "kind", Kind.class),
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "person_id"),
                        row.getString("what"),
                        row.getString("note"),
                        Columns.dateOrNull(row, "due")))
                .list()
                .stream()
                .map(SharingWork::item)
                .toList();
    }

    private static WorkItem item(Row row) {
        var file = "/people/" + row.person();
        return switch (row.kind()) {
            case QUESTION -> mine(row, "Znáte tohoto člověka? ", "ptá se ", "Odpovědět", "/enquiries/" + row.id());
            case ENDING -> mine(row, "Končí sdílení: ", "příjemce ", "Zkontrolovat", file + "/sharing");
            case ANSWER -> mine(row, "Přišla odpověď: ", "odpověděl host ", "Přečíst", file + "/guests/" + row.id());
        };
    }

    private static WorkItem mine(Row row, String what, String note, String action, String path) {
        return new WorkItem(
                what + row.what(), note + row.note(), row.due(), Turn.MINE, action, path, Set.of(row.person()));
    }
}
