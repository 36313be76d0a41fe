package cz.prostup.people.identity;

import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.identity.Guardianship.Kind;
import cz.prostup.shared.Columns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who acts for a person today and with whom they live, in short and at once.
@Component
class FamilyOverview {

    /// @param contact       empty for whoever was given no way to reach the person
    /// @param decisionUntil null for whoever does not read what the court decided
    record Guardian(
            String name,
            Kind kind,
            String contact,
            @Nullable LocalDate decisionUntil) {}

    /// @param current whether the person lives there today
    /// @param members who live there today, seen by the viewer or not
    record Home(String name, boolean current, long members, long children) {}

    record Family(List<Guardian> guardians, List<Home> homes) {
        Family {
            guardians = List.copyOf(guardians);
            homes = List.copyOf(homes);
        }
    }

    private final JdbcClient db;

    FamilyOverview(JdbcClient db) {
        this.db = db;
    }

    Family of(Viewer viewer, FileHead head) {
        var guardians = new ArrayList<Guardian>();
        var homes = new ArrayList<Home>();
        var decision = GuardianScreens.readsDecision(head);
        db.sql("""
                        with mine as (
                            select h.id, h.name, max(s.valid_from) as since,
                                   bool_or(s.valid_from <= access.today() and (s.valid_to is null or s.valid_to >= access.today())) as current
                              from people.household h
                              join people.household_member s on s.household_id = h.id and s.person_id = :person
                             where exists (select from people.household_access a
                                            where a.household_id = h.id and a.person_id = :person and a.user_id = :viewer)
                             group by h.id, h.name)
                        select g.kind, g.name, g.contact, g.decision_until, false as current, 0 as members, 0 as children,
                               null::date as since
                          from people.guardianship g
                         where g.person_id = :person and g.valid_from <= access.today()
                           and (g.valid_to is null or g.valid_to >= access.today())
                           and g.end_reason is distinct from 'MISTAKE'
                           and exists (select from people.person_access a
                                        where a.person_id = g.person_id and a.user_id = :viewer
                                          and a.role in (select role from people.merge_role))
                        union all
                        select null, mine.name, '', null, mine.current, count(m.id), count(m.id) filter (where m.relation = 'CHILD'),
                               mine.since
                          from mine
                          left join people.household_member m on m.household_id = mine.id
                           and (m.valid_to is null or m.valid_to >= access.today())
                         group by mine.id, mine.name, mine.current, mine.since
                         order by current desc, since desc, name
                        """)
                .param("viewer", viewer.userId())
                .param("person", head.id().value())
                .query(row -> {
                    var kind = row.getString("kind");
                    if (kind == null) {
                        homes.add(new Home(
                                row.getString("name"),
                                row.getBoolean("current"),
                                row.getLong("members"),
                                row.getLong("children")));
                    } else {
                        guardians.add(new Guardian(
                                row.getString("name"),
                                Kind.valueOf(kind),
                                head.contact() ? row.getString("contact") : "",
                                decision ? Columns.dateOrNull(row, "decision_until") : null));
                    }
                });
        return new Family(guardians, homes);
    }
}
