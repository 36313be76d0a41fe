package cz.prostup.ipm.placement;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.plan.PlanState;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The list of jobs that somebody may see, the search among them, and the rows for an export.
@Component
public class PlacementListScreens {

    private static final int MOST_EXPORTED = 10_000;

    /// What a word of the search is compared with.
    private static final String WORDS =
            "access.plain(pc.given_name || ' ' || pc.family_name || ' ' || o.name || ' ' || g.number)";

    /// Words by their beginnings, for that is how people look for names (decisions 27).
    private static final String BY_BEGINNINGS = """
            not exists (select from unnest(:patterns) w (word)
                         where ' ' || %s not like '%% ' || access.plain(w.word) || '%%')
            """.formatted(WORDS);

    /// For a mistyped name: what is near enough.
    private static final String BY_LIKENESS = "word_similarity(access.plain(:words), %s) > 0.3".formatted(WORDS);

    /// @param alike nothing begins with the words, these rows are only like them
    public record Found(List<PlacementRow> rows, long total, boolean alike) {}

    private record Counted(PlacementRow row, long total) {}

    private final JdbcClient db;
    private final ReadLog readLog;

    PlacementListScreens(JdbcClient db, ReadLog readLog) {
        this.db = db;
        this.readLog = readLog;
    }

    /// One page of the list; the log of reads gets the query and the persons.
    @Transactional
    public Found list(Viewer viewer, PlacementQuery query) {
        var found = find(viewer, query, Pages.USUAL_SIZE);
        log(viewer, "placements", query, found.rows());
        return found;
    }

    /// The nearest jobs for the words in the header of each page.
    @Transactional
    public Found search(Viewer viewer, PlacementQuery query) {
        // finance and the director have no pages of the jobs of their branch, so there is nothing to lead them to
        var nothing = query.words().isEmpty() || PlacementMenu.nameFor(viewer).isEmpty();
        var found = nothing ? new Found(List.of(), 0, false) : find(viewer, query, Pages.USUAL_SIZE);
        log(viewer, "search", query, found.rows());
        return found;
    }

    /// All rows of the query; the log gets one row for each person (decisions 18).
    @Transactional
    public List<PlacementRow> export(Viewer viewer, PlacementQuery query) {
        var whole =
                new PlacementQuery(query.words(), query.filter(), query.plans(), query.sort(), query.descending(), 1);
        var rows = find(viewer, whole, MOST_EXPORTED).rows();
        rows.forEach(row -> readLog.person(
                viewer, row.person(), "export of placements", row.id().value(), row.basis()));
        return rows;
    }

    /// How many jobs stand in each state, for the chips.
    @Transactional
    public Map<PlacementState, Long> counts(Viewer viewer) {
        var counts = new EnumMap<PlacementState, Long>(PlacementState.class);
        db.sql("""
                        select p.state, count(*) as number
                          from ipm.placement p
                         where p.id in (select a.placement_id from ipm.placement_access a where a.user_id = :viewer)
                         group by p.state
                        """).param("viewer", viewer.userId()).query(row -> {
            counts.put(Columns.code(row, "state", PlacementState.class), row.getLong("number"));
        });
        return counts;
    }

    private Found find(Viewer viewer, PlacementQuery query, int size) {
        var exact = query(viewer, query, size, BY_BEGINNINGS);
        if (!exact.rows().isEmpty() || query.words().isEmpty()) {
            return exact;
        }
        var alike = query(viewer, query, size, BY_LIKENESS);
        return new Found(alike.rows(), alike.total(), !alike.rows().isEmpty());
    }

    private Found query(Viewer viewer, PlacementQuery query, int size, String condition) {
        var order = query.sort().column() + (query.descending() ? " desc" : "") + ", pc.sort_name, p.id";
        var counted = db.sql("""
                        with seen as materialized (
                            select a.placement_id, min(a.basis) as basis
                              from ipm.placement_access a
                             where a.user_id = :viewer
                             group by a.placement_id),
                        hits as (
                            select p.id, p.person_id, p.position_id, p.state, p.start_date,
                                   coalesce(p.ended_on, p.extended_end, p.basic_end) as last_day,
                                   p.extended_end is not null as extended, pc.sort_name, o.name as employer,
                                   g.number as agreement, d.state as plan, d.due_on as plan_due, seen.basis,
                                   count(*) over () as total, row_number() over (order by %s) as place
                              from seen
                              join ipm.placement p on p.id = seen.placement_id
                              join people.person_card pc on pc.id = p.person_id
                              join organisations.organisation_card o on o.id = p.employer_id
                              join ipm.agreement g on g.id = p.agreement_id
                              left join lateral (select state, due_on
                                                   from ipm.development_plan
                                                  where placement_id = p.id
                                                  order by version_no desc
                                                  limit 1) d on true
                             where p.state = any (:states)
                               and (:plans = 'ANY'
                                    or :plans = 'SUBMITTED' and d.state = 'SUBMITTED'
                                    or :plans = 'LATE' and d.state in ('DRAFT', 'PROPOSED', 'RETURNED')
                                       and d.due_on < access.today())
                               and (cast(:words as text) = '' or %s)
                             order by place
                             limit :size offset :offset)
                        select h.*, s.job_title
                          from hits h
                          join ipm.position s on s.id = h.position_id
                         order by h.place
                        """.formatted(order, condition))
                .param("viewer", viewer.userId())
                .param(
                        "states",
                        query.filter().states().stream().map(Enum::name).toArray(String[]::new))
                .param("plans", query.plans().name())
                .param("words", query.words())
                .param("patterns", query.patterns().toArray(String[]::new))
                .param("size", size)
                .param("offset", (query.page() - 1) * size)
                .query((row, n) -> new Counted(row(row), row.getLong("total")))
                .list();
        return new Found(
                counted.stream().map(Counted::row).toList(),
                counted.isEmpty() ? 0 : counted.getFirst().total(),
                false);
    }

    private void log(Viewer viewer, String what, PlacementQuery query, List<PlacementRow> rows) {
        readLog.list(
                viewer,
                what,
                query.parameters() + "&page=" + query.page(),
                rows.stream().map(PlacementRow::person).toList(),
                rows.stream().map(PlacementRow::basis).distinct().sorted().collect(Collectors.joining(" ")));
    }

    private static PlacementRow row(ResultSet row) throws SQLException {
        var plan = row.getString("plan");
        return new PlacementRow(
                new PlacementId(Columns.uuid(row, "id")),
                Columns.uuid(row, "person_id"),
                row.getString("sort_name"),
                row.getString("employer"),
                row.getString("agreement"),
                row.getString("job_title"),
                Columns.code(row, "state", PlacementState.class),
                Columns.date(row, "start_date"),
                Columns.date(row, "last_day"),
                row.getBoolean("extended"),
                plan == null ? null : PlanState.valueOf(plan),
                Columns.dateOrNull(row, "plan_due"),
                row.getString("basis"));
    }
}
