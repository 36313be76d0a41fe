package cz.prostup.ipm.candidate;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Option;
import cz.prostup.ui.Pages;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The list of candidates whom somebody may see, and what the channels lead to.
@Component
public class CandidateListScreens {

    private static final int MOST_EXPORTED = 10_000;

    public record Found(List<CandidateRow> rows, long total) {}

    /// @param ways how many ways by this channel stand or ended there; no persons
    public record Step(String channel, CandidateState state, long ways) {}

    private record Counted(CandidateRow row, long total) {}

    private final JdbcClient db;
    private final ReadLog readLog;

    CandidateListScreens(JdbcClient db, ReadLog readLog) {
        this.db = db;
        this.readLog = readLog;
    }

    /// One page of the list; the log of reads gets the query and the persons.
    @Transactional
    public Found list(Viewer viewer, CandidateQuery query) {
        var found = find(viewer, query, Pages.USUAL_SIZE);
        readLog.list(
                viewer,
                "candidates",
                query.parameters() + "&page=" + query.page(),
                found.rows().stream().map(CandidateRow::person).toList(),
                found.rows().stream()
                        .map(CandidateRow::basis)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")));
        return found;
    }

    /// All rows of the query; the log gets one row for each person (decisions 18).
    @Transactional
    public List<CandidateRow> export(Viewer viewer, CandidateQuery query) {
        var rows = find(viewer, query.whole(), MOST_EXPORTED).rows();
        rows.forEach(row -> readLog.person(
                viewer, row.person(), "export of candidates", row.id().value(), row.basis()));
        return rows;
    }

    /// How many stand in each state, for the chips.
    @Transactional
    public Map<CandidateState, Long> counts(Viewer viewer) {
        var counts = new EnumMap<CandidateState, Long>(CandidateState.class);
        db.sql("""
                        select c.state, count(*) as number
                          from ipm.candidate c
                         where c.id in (select a.candidate_id from ipm.candidate_access a where a.user_id = :viewer)
                         group by c.state
                        """).param("viewer", viewer.userId()).query(row -> {
            counts.put(Columns.code(row, "state", CandidateState.class), row.getLong("number"));
        });
        return counts;
    }

    /// The channels with what they led to in the branches of the viewer (P8: the channel is shown in the outcomes).
    @Transactional
    public List<Step> funnel(Viewer viewer) {
        return db.sql("""
                        select n.label, s.state, sum(s.ways) as ways
                          from ipm.candidate_stat s
                          join organisations.branch_card b on b.id = s.branch_id
                          join ipm.nomination_channel n on n.code = s.channel
                         where b.unit_id = any (:units)
                         group by n.sort_order, n.label, s.state
                         order by n.sort_order, s.state
                        """)
                .param(
                        "units",
                        viewer.unitsAs(Role.KOP_OFFICER, Role.KOP_ADVISER, Role.KOP_DIRECTOR)
                                .toArray(UUID[]::new))
                .query((row, n) -> new Step(
                        row.getString("label"), Columns.code(row, "state", CandidateState.class), row.getLong("ways")))
                .list();
    }

    /// For the filter.
    @Transactional
    public List<Option> channels() {
        return db.sql("select code, label from ipm.nomination_channel order by sort_order")
                .query((row, n) -> Option.of(row.getString("code"), row.getString("label")))
                .list();
    }

    private Found find(Viewer viewer, CandidateQuery query, int size) {
        var counted = rows(viewer, query.sort().column() + (query.descending() ? " desc" : ""), query, size);
        return new Found(
                counted.stream().map(Counted::row).toList(),
                counted.isEmpty() ? 0 : counted.getFirst().total());
    }

    private List<Counted> rows(Viewer viewer, String order, CandidateQuery query, int size) {
        return db.sql("""
                        with seen as materialized (
                            select a.candidate_id, min(a.basis) as basis
                              from ipm.candidate_access a
                             where a.user_id = :viewer
                             group by a.candidate_id),
                        hits as (
                            select c.id, c.person_id, p.sort_name, c.state, c.since, n.label as channel, c.nominated_unit,
                                   c.branch_id, c.fit_note, seen.basis, count(*) over () as total,
                                   row_number() over (order by %s, p.sort_name, c.id) as place
                              from seen
                              join ipm.candidate c on c.id = seen.candidate_id
                              join people.person_card p on p.id = c.person_id
                              join ipm.nomination_channel n on n.code = c.channel
                             where c.state = any (:states)
                               and (:channel = '' or c.channel = :channel)
                               and (not :mine or c.nominated_by = :viewer)
                               and not exists (select from unnest(:patterns) w (word)
                                                where ' ' || access.plain(p.given_name || ' ' || p.family_name)
                                                      not like '%% ' || access.plain(w.word) || '%%')
                             order by place
                             limit :size offset :offset)
                        select h.*, u.name as unit, b.name as branch,
                               (select string_agg(s.job_title || ', ' || o.name, '; ' order by o.name, s.job_title)
                                  from ipm.candidate_position cp
                                  join ipm.position s on s.id = cp.position_id
                                  join ipm.agreement g on g.id = s.agreement_id
                                  join organisations.organisation_card o on o.id = g.employer_id
                                 where cp.candidate_id = h.id) as places
                          from hits h
                          join organisations.unit_card u on u.id = h.nominated_unit
                          join organisations.branch_card b on b.id = h.branch_id
                         order by h.place
                        """.formatted(order))
                .param("viewer", viewer.userId())
                .param(
                        "states",
                        query.filter().states().stream().map(Enum::name).toArray(String[]::new))
                .param("channel", query.channel())
                .param("mine", query.mine())
                .param("patterns", query.patterns().toArray(String[]::new))
                .param("size", size)
                .param("offset", (query.page() - 1) * size)
                .query((row, n) -> new Counted(
                        new CandidateRow(
                                new CandidateId(Columns.uuid(row, "id")),
                                Columns.uuid(row, "person_id"),
                                row.getString("sort_name"),
                                Columns.code(row, "state", CandidateState.class),
                                Columns.date(row, "since"),
                                row.getString("channel"),
                                row.getString("unit"),
                                row.getString("branch"),
                                row.getString("places") == null ? "" : row.getString("places"),
                                row.getString("fit_note"),
                                row.getString("basis")),
                        row.getLong("total")))
                .list();
    }
}
