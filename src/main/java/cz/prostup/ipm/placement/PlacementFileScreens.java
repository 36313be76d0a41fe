package cz.prostup.ipm.placement;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.DeadlineBook;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.SupportPeriod;
import cz.prostup.ipm.placement.PlacementFile.AbsentDays;
import cz.prostup.ipm.placement.PlacementFile.Event;
import cz.prostup.ipm.placement.PlacementFile.Head;
import cz.prostup.ipm.placement.PlacementFile.Month;
import cz.prostup.ipm.plan.PlanState;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Period;
import cz.prostup.ui.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The life of one job on one page; what each part shows is limited by the access view, and the reading is logged.
@Component
public class PlacementFileScreens {

    private final JdbcClient db;
    private final DeadlineBook deadlines;
    private final RulesRepository rules;
    private final ReadLog readLog;

    PlacementFileScreens(JdbcClient db, DeadlineBook deadlines, RulesRepository rules, ReadLog readLog) {
        this.db = db;
        this.deadlines = deadlines;
        this.rules = rules;
        this.readLog = readLog;
    }

    /// @throws NotFound when there is no such placement, or not for this viewer
    @Transactional
    public PlacementFile file(Viewer viewer, PlacementId id) {
        var head = head(viewer, id, "life of placement");
        var programme = rules.get(head.rules());
        return new PlacementFile(
                head,
                SupportPeriod.of(head.start(), programme),
                programme.integration().minHours(),
                months(head),
                deadlines.of(id.value()),
                absences(head),
                events(head));
    }

    /// What a page about one step of the job needs.
    ///
    /// @throws NotFound when there is no such placement, or not for this viewer
    @Transactional
    public Head step(Viewer viewer, PlacementId id) {
        return head(viewer, id, "step of placement");
    }

    /// Reasons of an early end that can be chosen now (domain 5.10).
    @Transactional
    public List<Option> endReasons() {
        return db.sql("""
                        select code, label
                          from ipm.end_reason
                         where valid_from <= access.today() and (valid_to is null or valid_to >= access.today())
                         order by sort_order
                        """)
                .query((row, n) -> Option.of(row.getString("code"), row.getString("label")))
                .list();
    }

    private Head head(Viewer viewer, PlacementId id, String what) {
        var head = db.sql("""
                        select p.id, p.person_id, pc.display_name, o.name as employer, b.name as branch, s.job_title, s.fte,
                               s.workplace, g.number as agreement, g.rules, u.display_name as mentor,
                               (select string_agg(case when a.sees_kinds then c.name else c.neutral_name end, ', ' order by c.name)
                                  from ipm.placement_party y
                                  join organisations.unit_card c on c.id = y.unit_id
                                 where y.placement_id = p.id and y.capacity = 'PROVIDER') as providers,
                               p.state, p.start_date, p.basic_end, p.extended_end, p.ended_on, e.label as end_reason,
                               p.end_initiator, case when a.sees_wages then p.gross_wage end as gross_wage,
                               d.version_no, d.state as plan_state, d.due_on as plan_due, d.submitted_on, d.decided_on,
                               d.return_reason, a.roles, a.basis, a.sees_wages, n.label as channel
                          from ipm.placement p
                         cross join lateral (select array_agg(distinct role) as roles, min(basis) as basis,
                                                    bool_or(sees_wages) as sees_wages, bool_or(sees_kinds) as sees_kinds
                                               from ipm.placement_access
                                              where placement_id = p.id and user_id = :viewer
                                             having count(*) > 0) a
                          join people.person_card pc on pc.id = p.person_id
                          join organisations.organisation_card o on o.id = p.employer_id
                          join organisations.branch_card b on b.id = p.branch_id
                          join ipm.position s on s.id = p.position_id
                          join ipm.agreement g on g.id = p.agreement_id
                          join access.user_card u on u.id = p.mentor_id
                          left join ipm.end_reason e on e.code = p.end_reason
                          left join ipm.candidate_channel_card n on n.candidate_id = p.candidate_id
                          left join lateral (select *
                                               from ipm.development_plan
                                              where placement_id = p.id
                                              order by version_no desc
                                              limit 1) d on true
                         where p.id = :id
                        """)
                .param("viewer", viewer.userId())
                .param("id", id.value())
                .query((row, n) -> head(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        readLog.person(viewer, head.person(), what, id.value(), head.basis());
        return head;
    }

    private List<Month> months(Head head) {
        return db.sql("""
                        select coalesce(h.month, r.month) as month, coalesce(h.done, 0) as done,
                               coalesce(h.planned, 0) as planned, r.id, r.state, c.total
                          from (select month, sum(done) as done, sum(planned) as planned
                                  from ipm.month_hours_stat
                                 where placement_id = :id
                                 group by month) h
                          full join (select id, month, state
                                       from ipm.monthly_return
                                      where placement_id = :id) r on r.month = h.month
                          left join lateral (select total
                                               from ipm.calculation
                                              where return_id = r.id
                                              order by made_at desc
                                              limit 1) c on :wages
                         order by 1
                        """)
                .param("id", head.id().value())
                .param("wages", head.seesWages())
                .query((row, n) -> new Month(
                        Columns.month(row, "month"),
                        Columns.hours(row, "done"),
                        Columns.hours(row, "planned"),
                        returned(row),
                        row.getString("state"),
                        Columns.moneyOrNull(row, "total")))
                .list();
    }

    /// The employer's people read the kind as it was written, everybody else its neutral name.
    private List<AbsentDays> absences(Head head) {
        return db.sql("""
                        select case when :employer then k.label else k.neutral_label end as label, a.from_date, a.to_date
                          from ipm.absence a
                          join ipm.absence_kind k on k.code = a.kind
                         where a.placement_id = :id
                         order by a.from_date desc
                         limit 100
                        """)
                .param("id", head.id().value())
                .param("employer", head.is("MENTOR") || head.is("EMPLOYER_PAYROLL") || head.is("EMPLOYER_ADMIN"))
                .query((row, n) -> new AbsentDays(
                        row.getString("label"),
                        new Period(Columns.date(row, "from_date"), Columns.date(row, "to_date"))))
                .list();
    }

    /// What was said about a return may name wages, what was said about the job may name troubles.
    private List<Event> events(Head head) {
        return db.sql("""
                        select h.at, h.subject, h.action, h.to_state,
                               u.display_name || coalesce(' (v\u00a0zastoupení: ' || f.display_name || ')', '') as display_name,
                               case when h.subject in ('placement', 'plan') and :reasons
                                         or h.subject in ('return', 'statement') and :wages
                                    then coalesce(h.reason, '') else '' end as reason
                          from ipm.history h
                          join access.user_card u on u.id = h.by_user
                          left join access.user_card f on f.id = h.on_behalf_of
                         where h.placement_id = :id
                         order by h.at desc, h.id desc
                         limit 60
                        """)
                .param("id", head.id().value())
                .param("reasons", head.knowsReasons())
                .param("wages", head.seesWages())
                .query((row, n) -> new Event(
                        Columns.instant(row, "at"),
                        row.getString("subject"),
                        row.getString("action"),
                        row.getString("to_state"),
                        row.getString("display_name"),
                        row.getString("reason")))
                .list();
    }

    private static Head head(ResultSet row) throws SQLException {
        var roles = Set.of((String[]) row.getArray("roles").getArray());
        return new Head(
                new PlacementId(Columns.uuid(row, "id")),
                Columns.uuid(row, "person_id"),
                row.getString("display_name"),
                row.getString("employer"),
                row.getString("branch"),
                row.getString("job_title"),
                row.getBigDecimal("fte"),
                row.getString("workplace"),
                row.getString("agreement"),
                row.getString("rules"),
                row.getString("mentor"),
                text(row, "providers"),
                Columns.code(row, "state", PlacementState.class),
                Columns.date(row, "start_date"),
                Columns.date(row, "basic_end"),
                Columns.dateOrNull(row, "extended_end"),
                Columns.dateOrNull(row, "ended_on"),
                row.getString("end_reason"),
                row.getString("end_initiator"),
                Columns.moneyOrNull(row, "gross_wage"),
                plan(row),
                roles,
                row.getString("basis"),
                row.getBoolean("sees_wages"),
                row.getString("channel"));
    }

    private static PlacementFile.@Nullable Plan plan(ResultSet row) throws SQLException {
        var state = row.getString("plan_state");
        return state == null
                ? null
                : new PlacementFile.Plan(
                        row.getInt("version_no"),
                        PlanState.valueOf(state),
                        Columns.date(row, "plan_due"),
                        Columns.dateOrNull(row, "submitted_on"),
                        Columns.dateOrNull(row, "decided_on"),
                        row.getString("return_reason"));
    }

    private static @Nullable ReturnId returned(ResultSet row) throws SQLException {
        var id = Columns.uuidOrNull(row, "id");
        return id == null ? null : new ReturnId(id);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
