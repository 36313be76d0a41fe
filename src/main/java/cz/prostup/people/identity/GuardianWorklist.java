package cz.prostup.people.identity;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decisions of courts that end soon, and people whose guardian died and nobody else was appointed, for whoever reads
/// what the court said ([GuardianScreens#readsDecision]).
@Component
class GuardianWorklist implements WorklistSource {

    private final JdbcClient db;

    GuardianWorklist(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(SocialRoles.social());
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        return db.sql("""
                        with mine as (
                            select g.*, c.display_name
                              from people.guardianship g
                              join people.person_card c on c.id = g.person_id
                             where g.person_id in (select a.person_id from people.person_access a
                                                    where a.user_id = :viewer and a.role in (select role from people.merge_role)
                                                      and (a.basis = 'CLIENT' and a.role <> 'KOP_OFFICER'
                                                           or a.basis in ('CIRCLE', 'GUARDIAN')
                                                              and a.role in ('CASE_MANAGER', 'SOCIAL_HEAD', 'OSPOD', 'PUBLIC_GUARDIAN')))
                               and g.kind <> 'PARENT' and g.end_reason is distinct from 'MISTAKE'
                        )
                        select person_id, display_name, decision_until as due, true as expires
                          from mine
                         where valid_to is null and decision_until >= access.today()
                           and decision_until <= access.today()
                               + (select max(value)::int from people.identity_parameter
                                   where code = 'guardian_decision_warning_days' and valid_from <= access.today()
                                     and (valid_to is null or valid_to >= access.today()))
                        union all
                        select person_id, display_name, null, false
                          from mine
                         where end_reason = 'DIED' and people.capacity_limited(person_id, access.today())
                           and not exists (select from people.guardianship n
                                            where n.person_id = mine.person_id and n.kind <> 'PARENT'
                                              and n.end_reason is distinct from 'MISTAKE'
                                              and (n.valid_to is null or n.valid_to >= access.today()))
                         order by due nulls first, display_name
                         limit 50
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> {
                    var expires = row.getBoolean("expires");
                    return new WorkItem(
                            (expires
                                            ? "Končí rozhodnutí soudu o\u00a0svéprávnosti: "
                                            : "Opatrovník zemřel, nový není: ")
                                    + row.getString("display_name"),
                            expires ? "Domluvte, kdo podá návrh soudu." : "Dejte vědět soudu, ať určí jiného.",
                            Columns.dateOrNull(row, "due"),
                            Turn.MINE,
                            "Otevřít",
                            "/people/" + Columns.uuid(row, "person_id") + "/guardians",
                            Set.of(Columns.uuid(row, "person_id")));
                })
                .list();
    }
}
