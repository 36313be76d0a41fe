package cz.prostup.ipm.position;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the list of places, the places of one agreement and the page of one. Who may see the agreement sees its
/// places; who works there is told only to those who may see that job.
@Component
public class PositionScreens {

    private static final int MOST_EXPORTED = 10_000;

    public record Found(List<PositionRow> rows, long total) {}

    /// @param basis why the viewer may see this job
    public record Occupant(
            PlacementId placement,
            UUID personId,
            String name,
            LocalDate from,
            LocalDate to,
            boolean now,
            String basis) {}

    /// @param roles as what the viewer stands to the agreement
    public record File(
            PositionRow row,
            Set<Role> roles,
            String closeReason,
            List<ProcessHistory.Row> moves,
            List<Occupant> occupants) {}

    private static final String COLUMNS = """
            select p.id, p.agreement_id, g.number, g.state as agreement_state, e.name as employer, b.name as branch, p.seq,
                   p.job_title, p.cz_isco, p.work, coalesce(t.workplace, p.workplace) as workplace,
                   coalesce(t.fte, p.fte) as fte, coalesce(t.weekly_hours, p.weekly_hours) as weekly_hours,
                   case when s.sees_wages then coalesce(t.gross_wage, p.gross_wage) end as gross_wage,
                   p.state, p.since, p.planned_start, g.effective_to, p.version, p.close_reason
            """;

    private static final String VISIBLE = """
              from ipm.position p
              join ipm.agreement g on g.id = p.agreement_id
              join organisations.organisation_card e on e.id = g.employer_id
              join organisations.branch_card b on b.id = g.branch_id
              join (select a.agreement_id, bool_or(a.role <> 'LOCAL_IPM_COORDINATOR') as sees_wages
                      from ipm.agreement_access a
                     where a.user_id = :viewer
                     group by a.agreement_id) s on s.agreement_id = p.agreement_id
              left join lateral (select * from ipm.terms_of(p.id, access.today())) t on true
            """;

    private static final String WANTED = """
             where p.state = any (:states)
               and not exists (select from unnest(:words::text[]) w (word)
                                where access.plain(e.name || ' ' || p.job_title || ' ' || p.workplace || ' ' || g.number
                                                   || ' ' || b.name) not like '%' || access.plain(w.word) || '%')
            """;

    private record Counted(PositionRow row, long total) {}

    private final JdbcClient db;
    private final ProcessHistory history;
    private final ReadLog readLog;

    PositionScreens(JdbcClient db, ProcessHistory history, ReadLog readLog) {
        this.db = db;
        this.history = history;
        this.readLog = readLog;
    }

    @Transactional
    public Found list(PositionQuery query, Viewer viewer) {
        return find(query, Pages.USUAL_SIZE, (query.page() - 1) * Pages.USUAL_SIZE, viewer);
    }

    /// All rows of the query, for a file.
    @Transactional
    public List<PositionRow> export(PositionQuery query, Viewer viewer) {
        return find(query, MOST_EXPORTED, 0, viewer).rows();
    }

    private Found find(PositionQuery query, int size, int offset, Viewer viewer) {
        var rows = db.sql(COLUMNS + ", count(*) over () as total " + VISIBLE + WANTED + """
                         order by e.name collate "cs-x-icu", g.number, p.seq
                         limit :size offset :offset
                        """)
                .param("viewer", viewer.userId())
                .param(
                        "states",
                        query.filter().states().stream().map(Enum::name).toArray(String[]::new))
                .param(
                        "words",
                        query.words().isEmpty() ? new String[0] : query.words().split("\\s+"))
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> new Counted(row(row), row.getLong("total")))
                .list();
        return new Found(
                rows.stream().map(Counted::row).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    /// How many places stand in each state, for the chips.
    @Transactional
    public Map<PositionState, Long> counts(Viewer viewer) {
        var counts = new EnumMap<PositionState, Long>(PositionState.class);
        db.sql("""
                        select p.state, count(*) as number
                          from ipm.position p
                         where p.agreement_id in (select a.agreement_id from ipm.agreement_access a where a.user_id = :viewer)
                         group by p.state
                        """).param("viewer", viewer.userId()).query(row -> {
            counts.put(Columns.code(row, "state", PositionState.class), row.getLong("number"));
        });
        return counts;
    }

    @Transactional
    public List<PositionRow> ofAgreement(UUID agreement, Viewer viewer) {
        return db.sql(COLUMNS + VISIBLE + " where p.agreement_id = :agreement order by p.seq limit 500")
                .param("viewer", viewer.userId())
                .param("agreement", agreement)
                .query((row, n) -> row(row))
                .list();
    }

    /// @throws NotFound when the place is not for this viewer
    @Transactional
    public File file(PositionId id, Viewer viewer) {
        record Head(PositionRow row, String closeReason) {}
        var head = db.sql(COLUMNS + VISIBLE + " where p.id = :id")
                .param("viewer", viewer.userId())
                .param("id", id.value())
                .query((row, n) -> new Head(row(row), row.getString("close_reason")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        var occupants = occupants(id, viewer);
        occupants.forEach(one -> readLog.person(
                viewer, one.personId(), "position", one.placement().value(), one.basis()));
        return new File(
                head.row(),
                roles(head.row().agreementId(), viewer),
                head.closeReason(),
                history.of(id.value()),
                occupants);
    }

    private List<Occupant> occupants(PositionId id, Viewer viewer) {
        return db.sql("""
                        select q.id, q.person_id, c.display_name, q.start_date,
                               coalesce(q.ended_on, q.extended_end, q.basic_end) as last_day,
                               q.state in ('APPROVED', 'ACTIVE', 'EXIT_PHASE', 'INTERRUPTED') as now, a.basis
                          from ipm.placement q
                          join people.person_card c on c.id = q.person_id
                          join lateral (select min(basis) as basis from ipm.placement_access
                                         where placement_id = q.id and user_id = :viewer
                                           and role <> 'KOP_FINANCE' -- who pays reads months, not lives
                                        having count(*) > 0) a on true
                         where q.position_id = :id
                         order by q.start_date desc
                         limit 20
                        """)
                .param("viewer", viewer.userId())
                .param("id", id.value())
                .query((row, n) -> new Occupant(
                        new PlacementId(Columns.uuid(row, "id")),
                        Columns.uuid(row, "person_id"),
                        row.getString("display_name"),
                        Columns.date(row, "start_date"),
                        Columns.date(row, "last_day"),
                        row.getBoolean("now"),
                        row.getString("basis")))
                .list();
    }

    private Set<Role> roles(UUID agreement, Viewer viewer) {
        return db
                .sql("select distinct role from ipm.agreement_access where agreement_id = :id and user_id = :viewer")
                .param("id", agreement)
                .param("viewer", viewer.userId())
                .query((row, n) -> Columns.code(row, "role", Role.class))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static PositionRow row(ResultSet row) throws SQLException {
        return new PositionRow(
                new PositionId(Columns.uuid(row, "id")),
                Columns.uuid(row, "agreement_id"),
                row.getString("number"),
                row.getString("agreement_state"),
                row.getString("employer"),
                row.getString("branch"),
                row.getInt("seq"),
                row.getString("job_title"),
                row.getString("cz_isco"),
                row.getString("work"),
                new PositionRow.Terms(
                        row.getString("workplace"),
                        row.getBigDecimal("fte"),
                        Columns.hours(row, "weekly_hours"),
                        Columns.moneyOrNull(row, "gross_wage")),
                Columns.code(row, "state", PositionState.class),
                Columns.date(row, "since"),
                Columns.dateOrNull(row, "planned_start"),
                Columns.date(row, "effective_to"),
                row.getInt("version"));
    }
}
