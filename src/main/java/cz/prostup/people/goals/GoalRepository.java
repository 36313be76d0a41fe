package cz.prostup.people.goals;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.Layer;
import cz.prostup.people.PersonId;
import cz.prostup.people.Readers;
import cz.prostup.shared.Columns;
import cz.prostup.shared.StaleRecord;
import cz.prostup.ui.Option;
import cz.prostup.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of goals. PRIVATE ones and those of special domains lie sealed, the others readable.
@Repository
class GoalRepository {

    /// Parts the wording from the measure under one seal.
    private static final String PART = "\u001f";

    private static final String READABLE = """
            exists (select from people.content_access a
                     where a.person_id = n.person_id and a.user_id = :viewer and a.layer = n.layer
                       and (a.from_unit is null or a.from_unit = n.unit_id)
                       and (a.domains is null or n.domain = any (a.domains))
                       and (a.parts is null or 'GOAL' = any (a.parts)))
            """;

    private static final String SELECT = """
            select n.id, n.unit_id, case when :knows or w.mine then u.name else u.neutral_name end as unit,
                   c.display_name as author, n.domain, coalesce(d.label, '') as domain_label, n.layer, n.wording, n.measure,
                   n.sealed, n.starts_on, n.ends_on, n.responsible_id, r.display_name as responsible, n.state, n.version,
                   w.mine as may_change, n.author_id = :viewer as mine
              from people.goal n
              join organisations.unit_card u on u.id = n.unit_id
              join access.user_card c on c.id = n.author_id
              join access.user_card r on r.id = n.responsible_id
              left join people.domain d on d.code = n.domain
              cross join lateral (select exists (select from people.writing_access x
                                                  where x.person_id = n.person_id and x.user_id = :viewer
                                                    and x.unit_id = n.unit_id and x.layer = n.layer) as mine) w
             where n.person_id = :person and
            """ + READABLE;

    private final JdbcClient db;
    private final Vault vault;

    GoalRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    Optional<Goal> find(PersonId person, GoalId id, Viewer viewer, boolean knows) {
        return db.sql(SELECT + " and n.id = :id")
                .param("person", person.value())
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .param("knows", knows)
                .query((row, n) -> goal(row))
                .optional();
    }

    /// What is being worked on first, then the rest from the latest.
    List<Goal> list(PersonId person, Viewer viewer, boolean knows, int most) {
        return db.sql(SELECT + """
                         order by n.state not in ('OPEN', 'PARTLY'),
                                  case when n.state in ('OPEN', 'PARTLY') then n.ends_on end, n.ends_on desc, n.id
                         limit :most
                        """)
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .param("knows", knows)
                .param("most", most)
                .query((row, n) -> goal(row))
                .list();
    }

    /// Those of the circle whom the viewer's unit may name as responsible: the viewer's own colleagues, and who is in
    /// the
    /// circle in a function that the viewer's role sees.
    List<Option> companions(PersonId person, Viewer viewer) {
        return db.sql("""
                        select distinct c.user_id, u.display_name
                          from people.circle_member c
                          join access.user_card u on u.id = c.user_id
                         where c.person_id = :person and c.valid_from <= access.today()
                           and (c.valid_to is null or c.valid_to >= access.today())
                           and exists (select from people.person_access p
                                         left join people.circle_sight s on s.role = p.role and s.function = c.function
                                        where p.person_id = c.person_id and p.user_id = :viewer
                                          and (p.unit_id = c.unit_id or s.role is not null and not s.at_work
                                               or s.at_work and exists (select from people.person_relation r
                                                                         where r.person_id = c.person_id
                                                                           and r.unit_id = c.unit_id
                                                                           and r.basis = 'PLACEMENT')))
                         union
                        select :viewer, u.display_name from access.user_card u where u.id = :viewer
                         order by 2
                         limit 100
                        """)
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> Option.of(row.getString("user_id"), row.getString("display_name")))
                .list();
    }

    void add(GoalId id, PersonId person, NewGoal goal, boolean sealed, Viewer author, Instant at) {
        db.sql("""
                        insert into people.goal (id, person_id, unit_id, author_id, domain, layer, wording, measure, sealed, starts_on,
                                                 ends_on, responsible_id, state, written_at)
                        values (:id, :person, :unit, :author, :domain, :layer, :wording, :measure, :sealed, :from, :to, :responsible,
                                'OPEN', :at)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("unit", goal.unitId())
                .param("author", author.userId())
                .param("domain", goal.domain())
                .param("layer", goal.layer().name())
                .param("wording", sealed ? null : goal.wording())
                .param("measure", sealed ? null : goal.measure())
                .param("sealed", sealed ? seal(id, goal) : null)
                .param("from", goal.from())
                .param("to", goal.to())
                .param("responsible", goal.responsible())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @throws StaleRecord when somebody changed it meanwhile
    void change(GoalId id, int version, NewGoal goal, boolean sealed, Viewer by, Instant at) {
        int changed = db.sql("""
                        update people.goal
                           set domain = :domain, layer = :layer, wording = :wording, measure = :measure, sealed = :sealed,
                               starts_on = :from, ends_on = :to, responsible_id = :responsible, changed_by = :by, changed_at = :at,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("domain", goal.domain())
                .param("layer", goal.layer().name())
                .param("wording", sealed ? null : goal.wording())
                .param("measure", sealed ? null : goal.measure())
                .param("sealed", sealed ? seal(id, goal) : null)
                .param("from", goal.from())
                .param("to", goal.to())
                .param("responsible", goal.responsible())
                .param("by", by.userId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (changed != 1) {
            throw new StaleRecord(id);
        }
    }

    /// @throws StaleRecord when somebody changed it meanwhile
    void move(GoalId id, int version, GoalAction action, GoalState to, Viewer by, Instant at) {
        int changed = db.sql("""
                        update people.goal set state = :to, version = version + 1 where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("to", to.name())
                .update();
        if (changed != 1) {
            throw new StaleRecord(id);
        }
        db.sql("""
                        insert into people.goal_move (goal_id, at, seq, action, to_state, by)
                        values (:id, :at, :seq, :action, :to, :by)
                        """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("seq", version + 1)
                .param("action", action.name())
                .param("to", to.name())
                .param("by", by.userId())
                .update();
    }

    static boolean knows(Set<Role> roles) {
        return roles.stream().anyMatch(Readers.KNOW_SERVICES::contains);
    }

    private byte[] seal(GoalId id, NewGoal goal) {
        return vault.seal(goal.wording() + PART + goal.measure(), place(id));
    }

    private Goal goal(ResultSet row) throws SQLException {
        var id = new GoalId(Columns.uuid(row, "id"));
        var sealed = row.getBytes("sealed");
        var texts = sealed == null
                ? new String[] {
                    Objects.requireNonNullElse(row.getString("wording"), ""),
                    Objects.requireNonNullElse(row.getString("measure"), "")
                }
                : vault.open(sealed, place(id)).split(PART, 2);
        return new Goal(
                id,
                Columns.uuid(row, "unit_id"),
                row.getString("unit"),
                row.getString("author"),
                row.getString("domain"),
                row.getString("domain_label"),
                Columns.code(row, "layer", Layer.class),
                texts[0],
                texts[1],
                Columns.date(row, "starts_on"),
                Columns.date(row, "ends_on"),
                Columns.uuid(row, "responsible_id"),
                row.getString("responsible"),
                Columns.code(row, "state", GoalState.class),
                row.getInt("version"),
                row.getBoolean("may_change"),
                row.getBoolean("mine"));
    }

    private static String place(GoalId id) {
        return "people.goal.sealed/" + id;
    }
}
