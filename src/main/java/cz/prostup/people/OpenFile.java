package cz.prostup.people;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens a part of a person's file: asks by which right, writes the reading down, gives what stands above every part.
/// One statement and one row of the log.
@Component
public class OpenFile {

    private final JdbcClient db;
    private final ReadLog readLog;

    OpenFile(JdbcClient db, ReadLog readLog) {
        this.db = db;
        this.readLog = readLog;
    }

    /// The head of a file with what the same statement read of the record.
    public record Opened<T>(FileHead head, T record) {}

    /// @throws NotFound when the viewer has nothing to do with the person; who is not visible is not there
    @Transactional(propagation = Propagation.MANDATORY)
    public FileHead open(Viewer viewer, PersonId person, FileTab tab) {
        return open(viewer, person, tab, "p.version", (row, n) -> row.getInt("version"))
                .head();
    }

    /// The same for a page of the record itself, which needs not ask once more.
    ///
    /// @param columns of `people.person p` in SQL
    /// @throws NotFound when the viewer has nothing to do with the person
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> Opened<T> open(Viewer viewer, PersonId person, FileTab tab, String columns, RowMapper<T> mapper) {
        var opened = find(viewer, person, tab, columns, mapper);
        var head = opened.head();
        readLog.person(
                viewer,
                person.value(),
                "spis: " + tab.label(),
                person.value(),
                String.join(", ", head.bases().stream().sorted().toList()),
                head.roles(),
                head.units());
        return opened;
    }

    /// The same without a row of the log, for what writes and shows nothing: asks only whether the viewer may.
    ///
    /// @throws NotFound when the viewer has nothing to do with the person
    @Transactional(propagation = Propagation.MANDATORY)
    public FileHead require(Viewer viewer, PersonId person) {
        return find(viewer, person, FileTab.OVERVIEW, "p.version", (row, n) -> row.getInt("version"))
                .head();
    }

    private <T> Opened<T> find(Viewer viewer, PersonId person, FileTab tab, String columns, RowMapper<T> mapper) {
        return db.sql("""
                        select p.id, trim(p.titles || ' ' || p.given_name || ' ' || p.family_name) as name, p.birth_date,
                               p.capacity_limited, p.died_on, p.version, a.roles, a.bases, a.units, e.id as emergency, e.ends_at,
                               a.by_more_than_grants
                               or exists (select from people.content_access c
                                           where c.person_id = p.id and c.user_id = :viewer and 'CONTACT' = any (c.parts)) as contact,
                               ceil(date_part('epoch', e.ends_at - access.now()) / 60)::bigint as minutes_left,
                               %s
                          from people.person p
                         cross join lateral (select array_agg(distinct role) as roles, array_agg(distinct basis) as bases,
                                                    array_remove(array_agg(distinct unit_id), null) as units,
                                                    bool_or(basis not like 'GRANT%%') as by_more_than_grants
                                               from people.person_access
                                              where person_id = p.id and user_id = :viewer
                                             having count(*) > 0) a
                          left join lateral (select id, ends_at from people.emergency_access
                                              where person_id = p.id and user_id = :viewer and ended_at is null
                                                and began_at <= access.now() and ends_at > access.now()
                                              order by ends_at desc limit 1) e on true
                         where p.id = :id and p.merged_into is null
                        """.formatted(columns))
                .param("viewer", viewer.userId())
                .param("id", person.value())
                .query((row, n) -> new Opened<>(head(row, person, tab), mapper.mapRow(row, n)))
                .optional()
                .orElseThrow(() -> new NotFound(person));
    }

    private static FileHead head(ResultSet row, PersonId person, FileTab tab) throws SQLException {
        return new FileHead(
                person,
                row.getString("name"),
                Columns.date(row, "birth_date"),
                row.getBoolean("capacity_limited"),
                Columns.dateOrNull(row, "died_on"),
                row.getInt("version"),
                strings(row.getArray("roles").getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(strings(row.getArray("bases").getArray()).toList()),
                List.of((UUID[]) row.getArray("units").getArray()),
                row.getBoolean("contact"),
                tab,
                emergency(row));
    }

    private static FileHead.@Nullable Emergency emergency(ResultSet row) throws SQLException {
        var id = Columns.uuidOrNull(row, "emergency");
        return id == null
                ? null
                : new FileHead.Emergency(id, Columns.instant(row, "ends_at"), row.getLong("minutes_left"));
    }

    private static Stream<String> strings(Object array) {
        return Arrays.stream((String[]) array);
    }
}
