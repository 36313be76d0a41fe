package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.Line;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Agreement;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Frozen;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Plan;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the page of one return: the facts on the left, the checks on the right.
@Component
public class ReviewScreens {

    private final JdbcClient db;
    private final SheetScreens sheets;
    private final LevyTable levies;
    private final ReadLog readLog;

    ReviewScreens(JdbcClient db, SheetScreens sheets, LevyTable levies, ReadLog readLog) {
        this.db = db;
        this.sheets = sheets;
        this.levies = levies;
        this.readLog = readLog;
    }

    /// @param employer   name of the employer
    /// @param history    moves of the return, in words
    public record Review(
            ReviewFacts facts,
            List<Check> checks,
            String employer,
            @Nullable Sending submission,
            List<Event> history) {}

    /// The latest sending of the return, for the way to its receipt.
    public record Sending(UUID id, String number) {}

    public record Event(Instant at, String by, String action, String reason) {}

    private record Head(
            Agreement agreement,
            @Nullable Plan plan,
            @Nullable Instant submittedAt,
            String employer,
            @Nullable Sending submission) {}

    /// @throws NotFound when the viewer sees no wages of this return
    @Transactional
    public Review review(ReturnId id, Viewer viewer) {
        var row = sheets.rows(List.of(id), viewer).stream().findFirst().orElseThrow(() -> new NotFound(id));
        var basics = row.basics();
        readLog.person(viewer, basics.personId(), "monthly return " + basics.month(), id.value(), basics.basis());
        var head = head(id);
        var facts = facts(row, head, viewer);
        return new Review(facts, Checks.of(facts), head.employer(), head.submission(), history(id));
    }

    /// Empty when the viewer sees no wages of this return.
    Optional<ReviewFacts> facts(ReturnId id, Viewer viewer) {
        return sheets.rows(List.of(id), viewer).stream().findFirst().map(row -> facts(row, head(id), viewer));
    }

    private ReviewFacts facts(SheetRow row, Head head, Viewer viewer) {
        var basics = row.basics();
        var frame = MonthFrame.of(basics.month(), basics.start(), basics.lastDay(), basics.weeklyHours(), row.rules());
        var expected = levies.of(row.proposed().gross(), basics.month());
        return new ReviewFacts(
                row,
                frame,
                head.agreement(),
                head.plan(),
                head.submittedAt(),
                activities(basics.placement(), basics.month(), viewer),
                frozen(basics.id()),
                expected.employerSocial(),
                expected.employerHealth());
    }

    private Head head(ReturnId id) {
        return db.sql("""
                        select g.number, g.state, g.effective_from, g.effective_to, g.bank_account,
                               d.version_no, d.state as plan_state, d.due_on as plan_due, d.decided_on,
                               r.submitted_at, e.name as employer, s.id as submission_id, s.number as submission
                          from ipm.monthly_return r
                          join ipm.placement p on p.id = r.placement_id
                          join ipm.agreement g on g.id = p.agreement_id
                          join organisations.organisation_card e on e.id = r.employer_id
                          left join ipm.submission s on s.id = r.submission_id
                          left join lateral (select * from ipm.development_plan d
                                              where d.placement_id = p.id and d.state <> 'SUPERSEDED'
                                              order by (d.state = 'APPROVED') desc, d.version_no desc limit 1) d on true
                         where r.id = :id
                        """).param("id", id.value()).query((row, n) -> head(row)).single();
    }

    private static Head head(ResultSet row) throws SQLException {
        var planState = row.getString("plan_state");
        var plan = planState == null
                ? null
                : new Plan(
                        row.getInt("version_no"),
                        planState,
                        Columns.date(row, "plan_due"),
                        Columns.dateOrNull(row, "decided_on"));
        return new Head(
                new Agreement(
                        row.getString("number"),
                        row.getString("state"),
                        Columns.date(row, "effective_from"),
                        Columns.date(row, "effective_to"),
                        row.getString("bank_account")),
                plan,
                Columns.instantOrNull(row, "submitted_at"),
                row.getString("employer"),
                sending(row));
    }

    private static @Nullable Sending sending(ResultSet row) throws SQLException {
        var id = Columns.uuidOrNull(row, "submission_id");
        return id == null ? null : new Sending(id, row.getString("submission"));
    }

    /// What was recorded in the month and nobody corrected since.
    private List<MonthActivity> activities(PlacementId placement, YearMonth month, Viewer viewer) {
        return db.sql("""
                        select v.date, v.start_time, v.hours, v.travel_hours, v.counted_hours, v.attendance, v.reason,
                               u.name as unit,
                               case when exists (select from ipm.placement_access a
                                                  where a.placement_id = v.placement_id and a.user_id = :viewer and a.sees_kinds)
                                    then k.label else k.neutral_label end as kind,
                               exists (select from ipm.absence b
                                         join ipm.absence_kind bk on bk.code = b.kind and bk.sick
                                        where b.placement_id = v.placement_id
                                          and v.date between b.from_date and b.to_date) as sick
                          from ipm.activity v
                          join ipm.activity_statement s on s.id = v.statement_id
                          join ipm.activity_kind k on k.code = v.kind
                          join organisations.unit_card u on u.id = v.unit_id
                         where v.placement_id = :placement and s.month = :month and v.status = 'RECORDED'
                           and not exists (select from ipm.activity c where c.corrects = v.id)
                         order by v.date, v.start_time, v.id
                         limit 200
                        """)
                .param("viewer", viewer.userId())
                .param("placement", placement.value())
                .param("month", month.atDay(1))
                .query((row, n) -> new MonthActivity(
                        Columns.date(row, "date"),
                        row.getObject("start_time", LocalTime.class),
                        Columns.hours(row, "hours"),
                        Columns.hours(row, "travel_hours"),
                        Columns.hours(row, "counted_hours"),
                        row.getString("attendance"),
                        row.getString("kind"),
                        row.getString("unit"),
                        row.getBoolean("sick"),
                        row.getString("reason")))
                .list();
    }

    /// The newest stored calculation with its lines, in one question.
    private @Nullable Frozen frozen(ReturnId id) {
        record Stored(Frozen frozen, Line line) {}
        var stored = db.sql("""
                        select k.wage_costs, k.wage_contribution, k.integration_contribution, k.total, k.hours, k.days_supported,
                               l.step, l.text, l.input, l.rule, l.rate, l.rounding, l.result, l.note
                          from (select * from ipm.calculation
                                 where return_id = :id
                                 order by made_at desc, id desc
                                 limit 1) k
                          join ipm.calculation_line l on l.calculation_id = k.id
                         order by l.seq
                        """)
                .param("id", id.value())
                .query((row, n) -> new Stored(frozen(row), line(row)))
                .list();
        return stored.isEmpty()
                ? null
                : stored.getFirst()
                        .frozen()
                        .with(stored.stream().map(Stored::line).toList());
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

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Columns.code(row, "step", Line.Step.class),
                row.getString("text"),
                row.getString("input"),
                row.getString("rule"),
                row.getString("rate"),
                row.getString("rounding"),
                Columns.moneyOrNull(row, "result"),
                row.getString("note"));
    }

    private List<Event> history(ReturnId id) {
        return db.sql("""
                        select h.at, u.display_name, h.action, h.reason
                          from ipm.history h
                          join access.user_card u on u.id = h.by_user
                         where h.subject_id = :id
                         order by h.id
                         limit 50
                        """)
                .param("id", id.value())
                .query((row, n) -> new Event(
                        Columns.instant(row, "at"),
                        row.getString("display_name"),
                        switch (ReturnAction.valueOf(row.getString("action"))) {
                            case SUBMIT -> "odesláno úřadu";
                            case TAKE -> "převzato ke kontrole";
                            case OVERRIDE -> "určen integrační příspěvek";
                            case WITHDRAW_OVERRIDE -> "určení integračního příspěvku zrušeno";
                            case APPROVE -> "schváleno";
                            case RETURN -> "vráceno";
                            case REJECT -> "zamítnuto";
                            case ORDER -> "zařazeno do výplaty";
                            case UNORDER -> "vyřazeno z výplaty";
                            case PAY -> "vyplaceno";
                            case BOUNCE -> "peníze se vrátily, vyplatí se znovu";
                        },
                        row.getString("reason")))
                .list();
    }
}
