package cz.prostup.people.identity;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.people.identity.VisiblePeople.Found;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People known by an alias, of the viewer's own units only (BR-094). No search of persons ever finds them.
@Component
public class AnonymousScreens {

    private static final int PAGE = 50;

    /// @param person     whose client they became, null while they are anonymous
    /// @param personName null also when the viewer does not see the person
    public record Row(
            UUID id,
            String alias,
            @Nullable Integer approxAge,
            UUID unitId,
            String unit,
            long contacts,
            @Nullable LocalDate lastContact,
            @Nullable UUID person,
            @Nullable String personName,
            int version) {}

    public record ListPage(List<Row> rows, long total, int page, int size) {
        public ListPage {
            rows = List.copyOf(rows);
        }
    }

    public record Detail(Row row, String note, List<LocalDate> days, List<Found> found) {
        public Detail {
            days = List.copyOf(days);
            found = List.copyOf(found);
        }
    }

    private static final String ROWS = """
            select c.id, c.alias, c.approx_age, c.unit_id, u.name as unit, c.person_id, p.display_name, c.version,
                   c.note_sealed, count(k.id) as contacts, max(k.on_day) as last_contact, count(*) over () as total
              from people.anonymous_client c
              join organisations.unit_card u on u.id = c.unit_id
              left join people.anonymous_contact k on k.client_id = c.id
              left join people.person_card p on p.id = c.person_id
             where exists (select from access.membership_card m
                            where m.user_id = :viewer and m.unit_id = c.unit_id and m.role = any (:roles))
               and (cast(:id as uuid) is null or c.id = :id)
               and access.plain(c.alias) like '%' || access.plain(:typed) || '%'
             group by c.id, u.name, p.display_name
             order by max(k.on_day) desc nulls last, c.alias, c.id
             limit :size offset :skip
            """;

    private final JdbcClient db;
    private final ReadLog readLog;
    private final VisiblePeople people;
    private final Vault vault;

    AnonymousScreens(JdbcClient db, ReadLog readLog, VisiblePeople people, Vault vault) {
        this.db = db;
        this.readLog = readLog;
        this.people = people;
        this.vault = vault;
    }

    static String place(UUID client) {
        return "people.anonymous_client.note_sealed/" + client;
    }

    @Transactional
    public ListPage list(Viewer viewer, String typed, int page) {
        var total = new long[1];
        var rows = rows(viewer, typed, PAGE, (page - 1) * PAGE)
                .query((row, n) -> {
                    total[0] = row.getLong("total");
                    return row(row);
                })
                .list();
        readLog.list(
                viewer, "anonymní klienti", typed, rows.stream().map(Row::id).toList(), "vlastní útvar");
        return new ListPage(rows, total[0], page, PAGE);
    }

    private JdbcClient.StatementSpec rows(Viewer viewer, String typed, int size, int skip) {
        return db.sql(ROWS)
                .param("viewer", viewer.userId())
                .param("roles", codes())
                .param("id", null, java.sql.Types.OTHER)
                .param("typed", typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("size", size)
                .param("skip", skip);
    }

    static String[] codes() {
        return java.util.Arrays.stream(SocialRoles.social()).map(Enum::name).toArray(String[]::new);
    }

    private record Read(Row row, String note) {}

    /// @throws NotFound when the alias is not of the viewer's unit
    @Transactional
    public Detail detail(Viewer viewer, UUID id, String typed) {
        var read = db.sql(ROWS)
                .param("viewer", viewer.userId())
                .param("roles", codes())
                .param("id", id)
                .param("typed", "")
                .param("size", 1)
                .param("skip", 0)
                .query((row, n) -> new Read(row(row), opened(id, row.getBytes("note_sealed"))))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        readLog.list(viewer, "anonymní klient", "", List.of(id), "vlastní útvar");
        return new Detail(read.row(), read.note(), days(id), people.find(viewer, typed));
    }

    private String opened(UUID id, byte @Nullable [] note) {
        return note == null ? "" : vault.open(note, place(id));
    }

    private List<LocalDate> days(UUID id) {
        return db.sql("select on_day from people.anonymous_contact where client_id = :id order by on_day desc limit 50")
                .param("id", id)
                .query((row, n) -> Columns.date(row, "on_day"))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Columns.uuid(row, "id"),
                row.getString("alias"),
                row.getObject("approx_age", Integer.class),
                Columns.uuid(row, "unit_id"),
                row.getString("unit"),
                row.getLong("contacts"),
                Columns.dateOrNull(row, "last_contact"),
                Columns.uuidOrNull(row, "person_id"),
                row.getString("display_name"),
                row.getInt("version"));
    }
}
