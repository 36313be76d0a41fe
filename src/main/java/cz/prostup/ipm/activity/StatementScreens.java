package cz.prostup.ipm.activity;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.MonthRemarks;
import cz.prostup.ipm.MonthRemarks.Remark;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.activity.StatementDetail.Line;
import cz.prostup.ipm.activity.StatementList.Row;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the list of statements and one statement, each to whom it concerns: the provider's unit, the mentor of the
/// participant, the employer's payroll and the office. Names of sensitive kinds only to whom the access view allows.
@Component
public class StatementScreens {

    /// One row for each statement with entries that the viewer sees, and what they may do with it.
    private static final String MINE = """
            with mine as materialized (
                select s.id, s.placement_id, s.unit_id, s.month, s.state, s.version, min(a.basis) as basis,
                       bool_or(a.sees_kinds) as sees_kinds,
                       bool_or(a.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER')) as provides,
                       bool_or(a.role = 'MENTOR') as mentors
                  from ipm.activity_statement s
                  join ipm.placement_access a on a.placement_id = s.placement_id
                 where a.user_id = :viewer
                   and (a.role not in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER') or a.unit_id = s.unit_id)
                   and %s
                   and exists (select from ipm.activity t where t.statement_id = s.id)
                 group by s.id)
            """;

    private static final String ROWS = """
            select m.id, m.version, m.month, m.state, m.basis, m.provides, m.mentors, p.person_id, c.display_name,
                   o.name as employer, case when m.sees_kinds then u.name else u.neutral_name end as unit, h.done, h.travel, h.unsettled, upper(p.support) - 1 as support_to
              from mine m
              join ipm.placement p on p.id = m.placement_id
              join people.person_card c on c.id = p.person_id
              join organisations.organisation_card o on o.id = p.employer_id
              join organisations.unit_card u on u.id = m.unit_id
              cross join lateral (
                select coalesce(sum(t.counted_hours), 0) as done,
                       coalesce(sum(t.travel_hours) filter (where t.attendance = 'ATTENDED'), 0) as travel,
                       count(*) filter (where t.status = 'PLANNED') as unsettled
                  from ipm.activity t
                 where t.statement_id = m.id
                   and not exists (select from ipm.activity r where r.corrects = t.id)) h
            """;

    private final JdbcClient db;
    private final ReadLog readLog;
    private final ObjectProvider<MonthRemarks> remarks;

    StatementScreens(JdbcClient db, ReadLog readLog, ObjectProvider<MonthRemarks> remarks) {
        this.db = db;
        this.readLog = readLog;
        this.remarks = remarks;
    }

    /// One page of the statements of a month.
    ///
    /// @param state null for all states
    @Transactional
    public StatementList list(Viewer viewer, YearMonth month, @Nullable StatementState state, int page) {
        var counts = new EnumMap<StatementState, Long>(StatementState.class);
        db.sql(MINE.formatted("s.month = :month") + "select state, count(*) as statements from mine group by state")
                .param("viewer", viewer.userId())
                .param("month", month.atDay(1))
                .query(row -> {
                    counts.put(Columns.code(row, "state", StatementState.class), row.getLong("statements"));
                });
        var rows = db.sql(MINE.formatted("s.month = :month") + ROWS + """
                         where cast(:state as text) is null or m.state = :state
                         order by access.plain(c.sort_name), m.id
                         limit :size offset :skipped
                        """)
                .param("viewer", viewer.userId())
                .param("month", month.atDay(1))
                .param("state", state == null ? null : state.name())
                .param("size", Pages.USUAL_SIZE)
                .param("skipped", (page - 1) * Pages.USUAL_SIZE)
                .query((row, n) -> row(row))
                .list();
        log(viewer, "activity statements " + month, rows);
        return new StatementList(month, rows, counts);
    }

    /// Those of the ids that the viewer sees, for a preview of what will be signed.
    @Transactional
    public List<Row> chosen(Viewer viewer, List<StatementId> ids) {
        var rows = db.sql(MINE.formatted("s.id = any (:ids)") + ROWS
                        + " order by access.plain(c.sort_name), m.month, m.id")
                .param("viewer", viewer.userId())
                .param("ids", ids.stream().map(StatementId::value).toArray(UUID[]::new))
                .query((row, n) -> row(row))
                .list();
        log(viewer, "activity statements to sign", rows);
        return rows;
    }

    /// @throws NotFound when the viewer does not see the statement
    @Transactional
    public StatementDetail detail(Viewer viewer, StatementId id) {
        var detail = db.sql("""
                        select s.id, s.version, s.month, s.state, s.return_reason, s.signed_at, s.accepted_at,
                               sb.display_name as signed_by, ab.display_name as accepted_by, p.person_id, p.id as placement,
                               c.display_name, o.name as employer, case when w.sees_kinds then u.name else u.neutral_name end as unit,
                               case when w.sees_kinds or u.name = u.neutral_name then u.organisation_name
                                    else u.neutral_name end as provider,
                               upper(p.support) - 1 as support_to, cast(r.value as numeric) as required,
                               w.basis, w.sees_kinds, w.provides, w.mentors,
                               (select coalesce(sum(h.done), 0) from ipm.month_hours_stat h
                                 where h.placement_id = s.placement_id and h.month = s.month) as month_done,
                               exists (select from ipm.monthly_return q
                                        where q.placement_id = s.placement_id and q.month = s.month
                                          and q.state in ('SUBMITTED', 'IN_REVIEW', 'REJECTED')) as office_has_month
                          from ipm.activity_statement s
                          cross join lateral (
                            select min(a.basis) as basis, bool_or(a.sees_kinds) as sees_kinds,
                                   bool_or(a.role in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER')) as provides,
                                   bool_or(a.role = 'MENTOR') as mentors
                              from ipm.placement_access a
                             where a.placement_id = s.placement_id and a.user_id = :viewer
                               and (a.role not in ('PROVIDER_WORKER', 'EMPLOYER_SOCIAL_WORKER') or a.unit_id = s.unit_id)
                            having count(*) > 0) w
                          join ipm.placement p on p.id = s.placement_id
                          join ipm.agreement g on g.id = p.agreement_id
                          join ipm.rules_parameter r on r.rules = g.rules and r.parameter = 'minHours'
                          join people.person_card c on c.id = p.person_id
                          join organisations.organisation_card o on o.id = p.employer_id
                          join organisations.unit_card u on u.id = s.unit_id
                          left join access.user_card sb on sb.id = s.signed_by
                          left join access.user_card ab on ab.id = s.accepted_by
                         where s.id = :id
                        """)
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> detail(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        readLog.person(viewer, detail.person(), "activity statement " + detail.month(), id.value(), detail.basis());
        return detail.with(lines(id, detail.seesKinds()));
    }

    /// What others say about the month of a statement that the viewer has just read.
    @Transactional
    public List<Remark> remarks(Viewer viewer, StatementDetail statement) {
        return remarks.orderedStream()
                .flatMap(source -> source.about(statement.placement(), statement.month(), viewer).stream())
                .toList();
    }

    private List<Line> lines(StatementId id, boolean seesKinds) {
        return db.sql("""
                        select t.id, t.date, t.start_time, t.hours, t.travel_hours, t.attendance, t.counted_hours,
                               case when :seesKinds then k.label else k.neutral_label end as kind,
                               case when :seesKinds then t.place else '' end as place,
                               case when :seesKinds then t.reason else '' end as reason,
                               t.in_working_time, t.session_id is not null as in_group, u.display_name as worker,
                               t.correction_reason, t.corrects is not null as replaces,
                               exists (select from ipm.activity r where r.corrects = t.id) as replaced
                          from ipm.activity t
                          join ipm.activity_kind k on k.code = t.kind
                          join access.user_card u on u.id = t.worker_id
                         where t.statement_id = :id
                         order by t.date, t.start_time nulls last, t.created_at, t.id
                        """)
                .param("seesKinds", seesKinds)
                .param("id", id.value())
                .query((row, n) -> line(row))
                .list();
    }

    private void log(Viewer viewer, String what, List<Row> rows) {
        var people = rows.stream().map(Row::person).distinct().toList();
        readLog.list(
                viewer, what, "", people, rows.isEmpty() ? "" : rows.getFirst().basis());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new StatementId(Columns.uuid(row, "id")),
                row.getInt("version"),
                Columns.month(row, "month"),
                Columns.code(row, "state", StatementState.class),
                Columns.uuid(row, "person_id"),
                row.getString("display_name"),
                row.getString("employer"),
                row.getString("unit"),
                Columns.hours(row, "done"),
                Columns.hours(row, "travel"),
                row.getLong("unsettled"),
                Columns.date(row, "support_to"),
                row.getBoolean("provides"),
                row.getBoolean("mentors"),
                row.getString("basis"));
    }

    private static StatementDetail detail(ResultSet row) throws SQLException {
        return new StatementDetail(
                new StatementId(Columns.uuid(row, "id")),
                row.getInt("version"),
                new cz.prostup.ipm.PlacementId(Columns.uuid(row, "placement")),
                Columns.month(row, "month"),
                Columns.code(row, "state", StatementState.class),
                Columns.uuid(row, "person_id"),
                row.getString("display_name"),
                row.getString("employer"),
                row.getString("unit"),
                row.getString("provider"),
                Columns.date(row, "support_to"),
                Columns.hours(row, "month_done"),
                Columns.hours(row, "required"),
                row.getString("signed_by"),
                Columns.instantOrNull(row, "signed_at"),
                row.getString("accepted_by"),
                Columns.instantOrNull(row, "accepted_at"),
                row.getString("return_reason"),
                row.getBoolean("office_has_month"),
                row.getBoolean("provides"),
                row.getBoolean("mentors"),
                row.getBoolean("sees_kinds"),
                row.getString("basis"),
                new ArrayList<>());
    }

    private static Line line(ResultSet row) throws SQLException {
        var attendance = row.getString("attendance");
        return new Line(
                new ActivityId(Columns.uuid(row, "id")),
                Columns.date(row, "date"),
                row.getObject("start_time", LocalTime.class),
                row.getString("kind"),
                Columns.hours(row, "hours"),
                Columns.hours(row, "travel_hours"),
                Columns.hours(row, "counted_hours"),
                attendance == null ? null : Attendance.valueOf(attendance),
                row.getBoolean("in_working_time"),
                row.getBoolean("in_group"),
                row.getString("place"),
                row.getString("reason"),
                row.getString("worker"),
                row.getString("correction_reason"),
                row.getBoolean("replaces"),
                row.getBoolean("replaced"));
    }
}
