package cz.prostup.ipm.monthlyreturn;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.Line;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Agreement;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Decided;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Earlier;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Frozen;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Plan;
import cz.prostup.ipm.monthlyreturn.ReviewScreens.Sending;
import cz.prostup.ipm.monthlyreturn.SheetRepository.JobMonth;
import cz.prostup.shared.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the office wants to know of returns besides their sheet rows: of one or of fifty by the same few questions.
@Repository
class ReviewRepository {

    private static final int ACTIVITIES_OF_A_MONTH = 200;

    private final JdbcClient db;

    ReviewRepository(JdbcClient db) {
        this.db = db;
    }

    record Head(
            ReturnId id,
            Agreement agreement,
            @Nullable Plan plan,
            @Nullable Instant submittedAt,
            String employer,
            @Nullable Sending submission,
            @Nullable Earlier earlier,
            @Nullable Decided decided) {}

    Map<ReturnId, Head> heads(Collection<ReturnId> ids) {
        return db.sql("""
                        select r.id, g.number, g.state, g.effective_from, g.effective_to, g.bank_account,
                               d.version_no, d.state as plan_state, d.due_on as plan_due, d.decided_on,
                               r.submitted_at, e.name as employer, s.id as submission_id, s.number as submission,
                               b.month as earlier_month, b.costs as earlier_costs, b.paid as earlier_paid,
                               o.amount as decided_amount, o.reason as decided_reason, o.by_name, o.principal_name,
                               o.decided_at as override_at,
                               o.submission_id = r.submission_id and r.state not in ('OPEN', 'RETURNED') as decision_holds
                          from ipm.monthly_return r
                          join ipm.placement p on p.id = r.placement_id
                          join ipm.agreement g on g.id = p.agreement_id
                          join organisations.organisation_card e on e.id = r.employer_id
                          left join ipm.submission s on s.id = r.submission_id
                          left join lateral (select * from ipm.development_plan d
                                              where d.placement_id = p.id and d.state <> 'SUPERSEDED'
                                              order by (d.state = 'APPROVED') desc, d.version_no desc limit 1) d on true
                          left join lateral (select m.month,
                                                    v.gross_wage + v.employer_social + v.employer_health as costs,
                                                    v.hours_worked + v.hours_holiday + v.hours_leave as paid
                                               from ipm.monthly_return m
                                               join ipm.wage_cost_claim v on v.return_id = m.id
                                              where m.placement_id = r.placement_id and m.month < r.month
                                                and m.state in ('APPROVED', 'PAYMENT_ORDERED', 'PAID')
                                              order by m.month desc limit 1) b on true
                          left join lateral (select o.amount, o.reason, o.decided_at, o.submission_id,
                                                    u.display_name as by_name, f.display_name as principal_name
                                               from ipm.return_override o
                                               join access.user_card u on u.id = o.decided_by
                                               left join access.user_card f on f.id = o.on_behalf_of
                                              where o.return_id = r.id and o.withdrawn_at is null
                                              order by o.decided_at desc, o.id desc limit 1) o on true
                         where r.id = any (:ids)
                        """).param("ids", values(ids)).query((row, n) -> head(row)).list().stream()
                .collect(toMap(Head::id, Function.identity()));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                new ReturnId(Columns.uuid(row, "id")),
                new Agreement(
                        row.getString("number"),
                        row.getString("state"),
                        Columns.date(row, "effective_from"),
                        Columns.date(row, "effective_to"),
                        row.getString("bank_account")),
                plan(row),
                Columns.instantOrNull(row, "submitted_at"),
                row.getString("employer"),
                sending(row),
                earlier(row),
                decided(row));
    }

    private static @Nullable Plan plan(ResultSet row) throws SQLException {
        var state = row.getString("plan_state");
        return state == null
                ? null
                : new Plan(
                        row.getInt("version_no"),
                        state,
                        Columns.date(row, "plan_due"),
                        Columns.dateOrNull(row, "decided_on"));
    }

    private static @Nullable Sending sending(ResultSet row) throws SQLException {
        var id = Columns.uuidOrNull(row, "submission_id");
        return id == null ? null : new Sending(id, row.getString("submission"));
    }

    private static @Nullable Earlier earlier(ResultSet row) throws SQLException {
        return Columns.dateOrNull(row, "earlier_month") == null
                ? null
                : new Earlier(
                        Columns.month(row, "earlier_month"),
                        Columns.money(row, "earlier_costs"),
                        Columns.hours(row, "earlier_paid"));
    }

    private static @Nullable Decided decided(ResultSet row) throws SQLException {
        var amount = Columns.moneyOrNull(row, "decided_amount");
        return amount == null
                ? null
                : new Decided(
                        amount,
                        row.getString("decided_reason"),
                        row.getString("by_name"),
                        row.getString("principal_name"),
                        Columns.instant(row, "override_at"),
                        row.getBoolean("decision_holds"));
    }

    /// What was recorded in the months and nobody corrected since. `offset 0` keeps the planner from asking about the
    /// kinds for each entry: once a job is enough.
    Map<JobMonth, List<MonthActivity>> activities(Collection<JobMonth> months, Viewer viewer) {
        record Of(JobMonth month, MonthActivity activity) {}
        return SheetRepository.with(db.sql("""
                        select v.placement_id, s.month, v.date, v.start_time, v.hours, v.travel_hours, v.counted_hours,
                               v.attendance, v.reason, case when g.sees_kinds then u.name else u.neutral_name end as unit,
                               case when g.sees_kinds then k.label else k.neutral_label end as kind,
                               exists (select from ipm.absence b
                                         join ipm.absence_kind bk on bk.code = b.kind and bk.sick
                                        where b.placement_id = v.placement_id
                                          and v.date between b.from_date and b.to_date) as sick
                          from unnest(:placements::uuid[], :months::date[]) w (placement, month)
                          cross join lateral (select exists (select from ipm.placement_access a
                                                               where a.placement_id = w.placement and a.user_id = :viewer
                                                                 and a.sees_kinds) as sees_kinds
                                               offset 0) g
                          join ipm.activity_statement s on s.placement_id = w.placement and s.month = w.month
                          join ipm.activity v on v.statement_id = s.id
                          join ipm.activity_kind k on k.code = v.kind
                          join organisations.unit_card u on u.id = v.unit_id
                         where v.status = 'RECORDED'
                           and not exists (select from ipm.activity c where c.corrects = v.id)
                         order by v.date, v.start_time, v.id
                         limit :most
                        """), months)
                .param("viewer", viewer.userId())
                .param("most", ACTIVITIES_OF_A_MONTH * months.size())
                .query((row, n) -> new Of(
                        new JobMonth(Columns.uuid(row, "placement_id"), Columns.month(row, "month")), activity(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::month, mapping(Of::activity, toList())));
    }

    private static MonthActivity activity(ResultSet row) throws SQLException {
        return new MonthActivity(
                Columns.date(row, "date"),
                row.getObject("start_time", LocalTime.class),
                Columns.hours(row, "hours"),
                Columns.hours(row, "travel_hours"),
                Columns.hours(row, "counted_hours"),
                row.getString("attendance"),
                row.getString("kind"),
                row.getString("unit"),
                row.getBoolean("sick"),
                row.getString("reason"));
    }

    /// The newest stored calculation of each return, in one question.
    ///
    /// @param lines whether its lines are wanted as well
    Map<ReturnId, Frozen> frozen(Collection<ReturnId> ids, boolean lines) {
        record Stored(ReturnId id, Frozen frozen, @Nullable Line line) {}
        var stored = db
                .sql("""
                        select w.id, k.wage_costs, k.wage_contribution, k.integration_contribution, k.total, k.hours,
                               k.days_supported, l.step, l.text, l.input, l.rule, l.rate, l.rounding, l.result, l.note
                          from unnest(:ids::uuid[]) w (id)
                          join lateral (select * from ipm.calculation c
                                         where c.return_id = w.id
                                         order by c.made_at desc, c.id desc
                                         limit 1) k on true
                          left join ipm.calculation_line l on :lines and l.calculation_id = k.id
                         order by w.id, l.seq
                        """)
                .param("ids", values(ids))
                .param("lines", lines)
                .query((row, n) -> new Stored(new ReturnId(Columns.uuid(row, "id")), frozen(row), line(row)))
                .list()
                .stream()
                .collect(groupingBy(Stored::id));
        return stored.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        of -> of.getValue()
                                .getFirst()
                                .frozen()
                                .with(of.getValue().stream()
                                        .map(Stored::line)
                                        .<Line>mapMulti((line, into) -> {
                                            if (line != null) {
                                                into.accept(line);
                                            }
                                        })
                                        .toList())));
    }

    private static Frozen frozen(ResultSet row) throws SQLException {
        return new Frozen(
                Columns.money(row, "wage_costs"),
                Columns.money(row, "wage_contribution"),
                Columns.money(row, "integration_contribution"),
                Columns.money(row, "total"),
                Columns.hours(row, "hours"),
                row.getInt("days_supported"),
                List.of());
    }

    private static @Nullable Line line(ResultSet row) throws SQLException {
        return row.getString("step") == null
                ? null
                : new Line(
                        Columns.code(row, "step", Line.Step.class),
                        row.getString("text"),
                        row.getString("input"),
                        row.getString("rule"),
                        row.getString("rate"),
                        row.getString("rounding"),
                        Columns.moneyOrNull(row, "result"),
                        row.getString("note"));
    }

    private static UUID[] values(Collection<ReturnId> ids) {
        return ids.stream().map(ReturnId::value).toArray(UUID[]::new);
    }
}
