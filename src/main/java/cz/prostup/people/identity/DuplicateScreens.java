package cz.prostup.people.identity;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The desk of duplicates: pairs of which the viewer sees both.
@Component
public class DuplicateScreens {

    private static final int PAGE = 20;

    /// @param reasons codes of why the two may be one person
    /// @param reason  why somebody said that they are two, empty while the pair is open
    public record Row(
            UUID id,
            UUID personA,
            String nameA,
            LocalDate bornA,
            UUID personB,
            String nameB,
            LocalDate bornB,
            List<String> reasons,
            boolean open,
            String reason,
            @Nullable String decidedBy,
            int version) {
        public Row {
            reasons = List.copyOf(reasons);
        }
    }

    public record Desk(List<Row> rows, long total, int page, int size, boolean decided) {
        public Desk {
            rows = List.copyOf(rows);
        }
    }

    public record Pair(Row row, RecordSide one, RecordSide other) {}

    private final JdbcClient db;
    private final ReadLog readLog;
    private final TwoRecords twoRecords;

    DuplicateScreens(JdbcClient db, ReadLog readLog, TwoRecords twoRecords) {
        this.db = db;
        this.readLog = readLog;
        this.twoRecords = twoRecords;
    }

    private static final String PAIRS = """
            with mine as materialized (
                select distinct a.person_id from people.person_access a
                 where a.user_id = :viewer and a.role in (select role from people.merge_role) and a.basis <> 'EMERGENCY'
                   and a.basis not like 'GRANT%'
            ), pair as materialized (
                select p.*, count(*) over () as total
                  from people.duplicate_pair p
                  join people.person a on a.id = p.person_a and a.merged_into is null
                  join people.person b on b.id = p.person_b and b.merged_into is null
                 where p.person_a in (select person_id from mine) and p.person_b in (select person_id from mine)
                   and (cast(:id as uuid) is null or p.id = :id)
                   and (cast(:state as text) is null or p.state = :state and not p.gone)
                 order by p.similarity desc, p.id
                 limit :size offset :skip
            )
            select p.*, a.display_name as name_a, a.birth_date as born_a, b.display_name as name_b, b.birth_date as born_b,
                   u.display_name as decided_by_name
              from pair p
              join people.person_card a on a.id = p.person_a
              join people.person_card b on b.id = p.person_b
              left join access.user_card u on u.id = p.decided_by
             order by p.similarity desc, p.id
            """;

    @Transactional
    public Desk desk(Viewer viewer, boolean decided, int page) {
        var total = new long[1];
        var rows = db.sql(PAIRS)
                .param("viewer", viewer.userId())
                .param("id", null, java.sql.Types.OTHER)
                .param("state", decided ? "TWO_PEOPLE" : "OPEN")
                .param("size", PAGE)
                .param("skip", (page - 1) * PAGE)
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return row(row);
                })
                .list();
        var persons = rows.stream()
                .flatMap(row -> Stream.of(row.personA(), row.personB()))
                .distinct()
                .toList();
        readLog.list(
                viewer,
                "možné duplicity",
                decided ? "posouzené" : "k\u00a0posouzení",
                persons,
                "vztah útvaru k\u00a0oběma");
        return new Desk(rows, total[0], page, PAGE, decided);
    }

    /// @throws NotFound when the viewer does not see both
    @Transactional
    public Pair pair(Viewer viewer, UUID id) {
        var row = db.sql(PAIRS)
                .param("viewer", viewer.userId())
                .param("id", id)
                .param("state", null, java.sql.Types.VARCHAR)
                .param("size", 1)
                .param("skip", 0)
                .query((found, n) -> row(found))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        var sides =
                twoRecords.read(viewer, new PersonId(row.personA()), new PersonId(row.personB()), "možná duplicita");
        return new Pair(row, sides.one(), sides.other());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "person_a"),
                row.getString("name_a"),
                Columns.date(row, "born_a"),
                Columns.uuid(row, "person_b"),
                row.getString("name_b"),
                Columns.date(row, "born_b"),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getString("state").equals("OPEN"),
                row.getString("reason"),
                row.getString("decided_by_name"),
                row.getInt("version"));
    }
}
