package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The office's returns, the nearest deadline first. Served by the index `monthly_return_queue`.
@Component
public class ReturnQueue {

    public static final int PAGE = 50;
    private static final int COUNTED = 1000;
    private static final int MOST_EXPORTED = 10_000;

    /// @param states empty means those that wait for the office
    /// @param month  null means any
    /// @param text   start of a name, of an employer or of an agreement number; may be empty
    public record Filter(Set<ReturnState> states, @Nullable YearMonth month, String text, int page) {}

    public record Row(
            ReturnId id,
            UUID personId,
            String person,
            String employer,
            String agreement,
            YearMonth month,
            ReturnState state,
            LocalDate dueOn,
            @Nullable Instant submittedAt,
            @Nullable Money total,
            @Nullable Hours hours,
            @Nullable Hours required,
            int version) {

        public boolean isShort() {
            return hours != null && required != null && !hours.isAtLeast(required);
        }
    }

    /// @param total how many there are, counted up to a thousand
    public record Found(List<Row> rows, int total) {}

    /// `offset 0` keeps the planner from turning the question round: it would walk all placements of the office to find
    /// those that wait.
    private static final String VISIBLE_AND_WAITING = """
             where r.branch_id = any (array(select b.id from organisations.branch_card b where b.unit_id = any (:units)))
               and r.state = any (:states)
               and exists (select from ipm.placement_access a
                            where a.placement_id = r.placement_id and a.user_id = :viewer and a.role = 'KOP_OFFICER'
                           offset 0)
            """;

    private static final String NAMES = """
              join ipm.placement p on p.id = r.placement_id
              join ipm.agreement g on g.id = p.agreement_id
              join people.person_card c on c.id = p.person_id
              join organisations.organisation_card e on e.id = r.employer_id
            """;

    private static final String NAMED = """
               and (access.plain(c.family_name) like access.plain(:text) || '%'
                    or access.plain(e.name) like '%' || access.plain(:text) || '%' or g.number like :text || '%')
            """;

    private final JdbcClient db;
    private final ReadLog readLog;

    ReturnQueue(JdbcClient db, ReadLog readLog) {
        this.db = db;
        this.readLog = readLog;
    }

    @Transactional
    public Found find(Filter filter, Viewer viewer) {
        var rows = rows(filter, PAGE, viewer);
        if (!rows.isEmpty()) {
            readLog.list(
                    viewer,
                    "returns",
                    filter.toString(),
                    rows.stream().map(Row::personId).toList(),
                    "VLASTNI_POBOCKA");
        }
        var total = rows.size() < PAGE && filter.page() == 1 ? rows.size() : count(filter, viewer);
        return new Found(rows, total);
    }

    /// All that match, for a file; the log gets one row for each person (decisions 18).
    @Transactional
    public List<Row> export(Filter filter, Viewer viewer) {
        var rows = rows(new Filter(filter.states(), filter.month(), filter.text(), 1), MOST_EXPORTED, viewer);
        rows.forEach(row -> readLog.person(
                viewer, row.personId(), "export of returns", row.id().value(), "VLASTNI_POBOCKA"));
        return rows;
    }

    private List<Row> rows(Filter filter, int limit, Viewer viewer) {
        return with(db.sql("""
                        select r.id, p.person_id, c.display_name, e.name as employer, g.number, r.month, r.state, r.due_on,
                               r.submitted_at, r.version, k.total, k.hours, k.required_hours
                          from (select r.id, r.placement_id, r.employer_id, r.month, r.state, r.due_on, r.submitted_at, r.version
                        """ + matching(filter) + """
                                 order by r.due_on, r.id
                                 limit :limit offset :offset) r
                        """ + NAMES + """
                          left join lateral (select k.total, k.hours, k.required_hours from ipm.calculation k
                                              where k.return_id = r.id
                                              order by k.made_at desc, k.id desc limit 1) k on true
                         order by r.due_on, r.id
                        """), filter, viewer)
                .param("limit", limit)
                .param("offset", (filter.page() - 1) * limit)
                .query((row, n) -> new Row(
                        new ReturnId(Columns.uuid(row, "id")),
                        Columns.uuid(row, "person_id"),
                        row.getString("display_name"),
                        row.getString("employer"),
                        row.getString("number"),
                        Columns.month(row, "month"),
                        Columns.code(row, "state", ReturnState.class),
                        Columns.date(row, "due_on"),
                        Columns.instantOrNull(row, "submitted_at"),
                        Columns.moneyOrNull(row, "total"),
                        hours(row.getBigDecimal("hours")),
                        hours(row.getBigDecimal("required_hours")),
                        row.getInt("version")))
                .list();
    }

    /// The next return that waits, after this one in the order of the queue.
    ///
    /// @throws NotFound when the viewer does not see this one
    @Transactional
    public Optional<ReturnId> next(ReturnId after, Viewer viewer) {
        requireVisible(after, viewer);
        var filter = new Filter(Set.of(), null, "", 1);
        return with(db.sql("select r.id " + matching(filter) + """
                           and r.id <> :after
                         order by (r.due_on, r.id) <= (select d.due_on, d.id from ipm.monthly_return d where d.id = :after),
                                  r.due_on, r.id
                         limit 1
                        """), filter, viewer)
                .param("after", after.value())
                .query((row, n) -> new ReturnId(Columns.uuid(row, "id")))
                .optional();
    }

    private void requireVisible(ReturnId id, Viewer viewer) {
        var visible = db.sql("""
                        select exists (select from ipm.monthly_return r
                                         join ipm.placement_access a on a.placement_id = r.placement_id
                                        where r.id = :id and a.user_id = :viewer and a.role = 'KOP_OFFICER')
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query(Boolean.class)
                .single();
        if (!visible) {
            throw new NotFound(id);
        }
    }

    private int count(Filter filter, Viewer viewer) {
        return with(
                        db.sql("select count(*) from (select " + matching(filter) + " limit " + COUNTED + ") counted"),
                        filter,
                        viewer)
                .query(Integer.class)
                .single();
    }

    /// Only what the filter asks for stands in the statement: the usual queue needs no names to be found.
    private static String matching(Filter filter) {
        var named = !filter.text().isEmpty();
        return " from ipm.monthly_return r "
                + (named ? NAMES : "")
                + VISIBLE_AND_WAITING
                + (filter.month() == null ? "" : " and r.month = :month ")
                + (named ? NAMED : "");
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, Filter filter, Viewer viewer) {
        var states = filter.states().isEmpty() ? Set.of(ReturnState.SUBMITTED, ReturnState.IN_REVIEW) : filter.states();
        var month = filter.month();
        return sql.param("units", viewer.unitsAs(Role.KOP_OFFICER).toArray(UUID[]::new))
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .param("month", month == null ? null : month.atDay(1))
                .param("text", filter.text())
                .param("viewer", viewer.userId());
    }

    private static @Nullable Hours hours(java.math.@Nullable BigDecimal value) {
        return value == null ? null : new Hours(value);
    }
}
