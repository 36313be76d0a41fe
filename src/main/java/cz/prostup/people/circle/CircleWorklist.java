package cz.prostup.people.circle;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Responsibility that is offered to somebody, and for the head of a social department the people for whom nobody is
/// responsible.
@Component
class CircleWorklist implements WorklistSource {

    private static final int SHOWN = 20;

    private final JdbcClient db;

    CircleWorklist(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<Role> roles() {
        return Set.copyOf(CircleRepository.SOCIAL_WORKERS);
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        return db.sql("""
                        (select o.id as offer, o.person_id, p.display_name, c.display_name as proposer
                           from people.responsibility_offer o
                           join people.person_card p on p.id = o.person_id
                           join access.user_card c on c.id = o.proposed_by
                          where o.to_user = :viewer and o.state = 'PROPOSED'
                            and exists (select from people.person_access a where a.person_id = o.person_id and a.user_id = :viewer)
                          order by o.proposed_at
                          limit :most)
                        union all
                        (select null, r.person_id, p.display_name, ''
                           from people.person_relation r
                           join people.person_card p on p.id = r.person_id
                          where r.unit_id = any (:headed) and r.basis = 'CLIENT' and r.valid_from <= access.today()
                            and (r.valid_to is null or r.valid_to >= access.today())
                            and not exists (select from people.responsibility y
                                             where y.person_id = r.person_id and y.ended_at is null)
                            and not exists (select from people.responsibility_offer o
                                             where o.person_id = r.person_id and o.state = 'PROPOSED')
                            and not exists (select from people.person q
                                             where q.id = r.person_id and (q.died_on is not null or q.merged_into is not null))
                            and exists (select from people.person_access a where a.person_id = r.person_id and a.user_id = :viewer)
                          order by r.valid_from, r.person_id
                          limit :most)
                        """)
                .param("viewer", viewer.userId())
                .param("headed", viewer.unitsAs(Role.SOCIAL_HEAD).toArray(UUID[]::new))
                .param("most", SHOWN)
                .query((row, n) -> item(
                        Columns.uuidOrNull(row, "offer"),
                        Columns.uuid(row, "person_id"),
                        row.getString("display_name"),
                        row.getString("proposer")))
                .list();
    }

    private static WorkItem item(@Nullable UUID offer, UUID person, String name, String proposer) {
        var path = "/people/" + person + "/circle/responsibility/";
        return offer == null
                ? new WorkItem(
                        "Bez odpovědného pracovníka: " + name,
                        "",
                        null,
                        Turn.MINE,
                        "Určit",
                        path + "new",
                        Set.of(person))
                : new WorkItem(
                        "Nabídnutá odpovědnost: " + name,
                        "nabízí " + proposer,
                        null,
                        Turn.MINE,
                        "Rozhodnout",
                        path + offer,
                        Set.of(person));
    }
}
