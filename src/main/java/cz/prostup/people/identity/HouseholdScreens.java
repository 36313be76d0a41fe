package cz.prostup.people.identity;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.people.identity.VisiblePeople.Found;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The households of a person, as far as the viewer reads matters of the family. Whom the viewer does not see is only
/// counted. Through somebody who has left, nobody learns where the others live now.
@Component
public class HouseholdScreens {

    /// @param personId null for a member whom the viewer does not see; then there is no name and no relation either
    public record Member(
            UUID id,
            @Nullable UUID personId,
            String name,
            String relation,
            LocalDate from,
            @Nullable LocalDate to) {}

    /// @param address  empty for somebody who has left
    /// @param current  whether the person of the file lives there today
    /// @param writable whether a unit of the viewer keeps it
    public record Household(
            UUID id,
            String name,
            String address,
            boolean current,
            boolean writable,
            int version,
            int children,
            List<Member> members,
            List<Member> past,
            int unseen) {
        public Household {
            members = List.copyOf(members);
            past = List.copyOf(past);
        }
    }

    public record View(FileHead head, List<Household> households, List<Option> relations, List<Found> found) {
        public View {
            households = List.copyOf(households);
            relations = List.copyOf(relations);
            found = List.copyOf(found);
        }
    }

    private final JdbcClient db;
    private final OpenFile openFile;
    private final ReadLog readLog;
    private final VisiblePeople people;

    HouseholdScreens(JdbcClient db, OpenFile openFile, ReadLog readLog, VisiblePeople people) {
        this.db = db;
        this.openFile = openFile;
        this.readLog = readLog;
        this.people = people;
    }

    /// @param typed the beginning of a name of somebody to be added, may be empty
    /// @throws NotFound when the viewer has nothing to do with the person
    @Transactional
    public View view(Viewer viewer, PersonId person, String typed) {
        var head = openFile.require(viewer, person);
        readLog.person(
                viewer,
                person.value(),
                "spis: domácnost",
                person.value(),
                String.join(", ", head.bases().stream().sorted().toList()));
        return new View(head, households(viewer, person), relations(), people.find(viewer, typed));
    }

    private List<Option> relations() {
        return db.sql("select code, label from people.household_relation order by sort_order")
                .query((row, n) -> Option.of(row.getString("code"), row.getString("label")))
                .list();
    }

    private record Row(Household head, Member member, boolean visible, boolean now) {}

    List<Household> households(Viewer viewer, PersonId person) {
        var rows = db.sql("""
                        with mine as (
                            select h.id, h.name, h.address, h.unit_id, h.version, s.valid_from, s.valid_to,
                                   s.valid_from <= access.today() and (s.valid_to is null or s.valid_to >= access.today()) as current
                              from people.household h
                              join people.household_member s on s.household_id = h.id and s.person_id = :person
                             where exists (select from people.household_access a
                                            where a.household_id = h.id and a.person_id = :person and a.user_id = :viewer)
                        )
                        select mine.id, mine.name, case when bool_or(mine.current) over w then mine.address else '' end as address,
                               bool_or(mine.current) over w as current, mine.version,
                               exists (select from access.membership_card x where x.user_id = :viewer
                                                                              and x.unit_id = mine.unit_id) as writable,
                               m.id as member_id, m.person_id, m.valid_from, m.valid_to, r.label, m.relation,
                               c.display_name,
                               m.valid_to is null or m.valid_to >= access.today() as now
                          from mine
                          join people.household_member m on m.household_id = mine.id
                           and (mine.current or m.person_id = :person
                                or daterange(m.valid_from, m.valid_to, '[]') && daterange(mine.valid_from, mine.valid_to, '[]'))
                          join people.household_relation r on r.code = m.relation
                          left join people.person_card c on c.id = m.person_id
                        window w as (partition by mine.id)
                         order by current desc, mine.valid_from desc, mine.id, r.sort_order, m.valid_from, m.id
                        """)
                .param("viewer", viewer.userId())
                .param("person", person.value())
                .query((row, n) -> row(row))
                .list();
        var grouped = new LinkedHashMap<UUID, LinkedHashMap<UUID, Row>>();
        rows.forEach(row -> grouped.computeIfAbsent(row.head().id(), key -> new LinkedHashMap<>())
                .putIfAbsent(row.member().id(), row));
        return grouped.values().stream()
                .map(members -> household(List.copyOf(members.values())))
                .toList();
    }

    private static Household household(List<Row> rows) {
        var head = rows.getFirst().head();
        var seen = rows.stream().filter(Row::visible).toList();
        return new Household(
                head.id(),
                head.name(),
                head.address(),
                head.current(),
                head.writable(),
                head.version(),
                (int) rows.stream()
                        .filter(row -> row.now() && row.head().children() == 1)
                        .count(),
                seen.stream().filter(Row::now).map(Row::member).toList(),
                seen.stream().filter(row -> !row.now()).map(Row::member).toList(),
                (int) rows.stream().filter(row -> !row.visible() && row.now()).count());
    }

    private static Row row(ResultSet row) throws SQLException {
        var name = row.getString("display_name");
        var visible = name != null;
        return new Row(
                new Household(
                        Columns.uuid(row, "id"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getBoolean("current"),
                        row.getBoolean("writable"),
                        row.getInt("version"),
                        row.getString("relation").equals("CHILD") ? 1 : 0,
                        List.of(),
                        List.of(),
                        0),
                new Member(
                        Columns.uuid(row, "member_id"),
                        visible ? Columns.uuid(row, "person_id") : null,
                        visible ? name : "",
                        visible ? row.getString("label") : "",
                        Columns.date(row, "valid_from"),
                        Columns.dateOrNull(row, "valid_to")),
                visible,
                row.getBoolean("now"));
    }
}
