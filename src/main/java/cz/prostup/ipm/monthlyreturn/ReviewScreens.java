package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.Line;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Agreement;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Frozen;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.Plan;
import cz.prostup.ipm.monthlyreturn.ReviewFacts.SickActivity;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Czech;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
    /// @param activities what was done; sensitive kinds by a neutral name unless the viewer sees kinds
    /// @param history    moves of the return, in words
    public record Review(
            ReviewFacts facts,
            List<Check> checks,
            String employer,
            @Nullable String submissionNumber,
            List<ActivityLine> activities,
            List<Event> history) {}

    public record ActivityLine(LocalDate date, String kind, String unit, String result, boolean counts) {}

    public record Event(Instant at, String by, String action, String reason) {}

    private record Head(
            Agreement agreement,
            @Nullable Plan plan,
            @Nullable Instant submittedAt,
            String employer,
            @Nullable String submission) {}

    /// @throws NotFound when the viewer sees no wages of this return
    @Transactional
    public Review review(ReturnId id, Viewer viewer) {
        var row = sheets.rows(List.of(id), viewer).stream().findFirst().orElseThrow(() -> new NotFound(id));
        var basics = row.basics();
        readLog.person(viewer, basics.personId(), "monthly return " + basics.month(), id.value(), basics.basis());
        var head = head(id);
        var facts = facts(row, head);
        return new Review(
                facts,
                Checks.of(facts),
                head.employer(),
                head.submission(),
                activities(basics.placement(), basics.month(), viewer),
                history(id));
    }

    /// Empty when the viewer sees no wages of this return.
    Optional<ReviewFacts> facts(ReturnId id, Viewer viewer) {
        return sheets.rows(List.of(id), viewer).stream().findFirst().map(row -> facts(row, head(id)));
    }

    private ReviewFacts facts(SheetRow row, Head head) {
        var basics = row.basics();
        var frame = MonthFrame.of(basics.month(), basics.start(), basics.lastDay(), basics.weeklyHours(), row.rules());
        var expected = levies.of(row.proposed().gross(), basics.month());
        return new ReviewFacts(
                row,
                frame,
                head.agreement(),
                head.plan(),
                head.submittedAt(),
                overlaps(basics.placement(), basics.month()),
                sickActivities(basics.placement(), basics.month()),
                frozen(basics.id()).orElse(null),
                expected.employerSocial(),
                expected.employerHealth());
    }

    private Head head(ReturnId id) {
        return db.sql("""
                        select g.number, g.state, g.effective_from, g.effective_to, g.bank_account,
                               d.version_no, d.state as plan_state, d.due_on as plan_due, d.decided_on,
                               r.submitted_at, e.name as employer, s.number as submission
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
                row.getString("submission"));
    }

    private List<ActivityLine> activities(PlacementId placement, YearMonth month, Viewer viewer) {
        return db.sql("""
                        select v.date, u.name as unit, v.attendance, v.hours, v.travel_hours, v.counted_hours,
                               case when exists (select from ipm.placement_access a
                                                  where a.placement_id = v.placement_id and a.user_id = :viewer and a.sees_kinds)
                                    then k.label else k.neutral_label end as kind
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
                .query((row, n) -> activity(row))
                .list();
    }

    private static ActivityLine activity(ResultSet row) throws SQLException {
        var counted = Columns.hours(row, "counted_hours");
        var travel = Columns.hours(row, "travel_hours");
        var result = switch (row.getString("attendance")) {
            case "ATTENDED" ->
                Czech.hours(counted) + (travel.isPositive() ? " (z toho cesta " + Czech.hours(travel) + ")" : "");
            case "MISSED" -> "nepřišel";
            case "EXCUSED" -> "omluven";
            default -> "zrušil poskytovatel";
        };
        return new ActivityLine(
                Columns.date(row, "date"), row.getString("kind"), row.getString("unit"), result, counted.isPositive());
    }

    private List<String> overlaps(PlacementId placement, YearMonth month) {
        return db.sql("""
                        select a.date, a.start_time, b.start_time as other_start
                          from ipm.activity a
                          join ipm.activity b
                            on b.placement_id = a.placement_id and b.date = a.date and b.id > a.id
                           and b.attendance = 'ATTENDED' and b.start_time is not null
                           and a.start_time < b.start_time + make_interval(mins => (b.hours * 60)::int)
                           and b.start_time < a.start_time + make_interval(mins => (a.hours * 60)::int)
                         where a.placement_id = :placement and a.date between :first and :last
                           and a.attendance = 'ATTENDED' and a.start_time is not null
                           and not exists (select from ipm.activity c where c.corrects in (a.id, b.id))
                         order by a.date
                         limit 20
                        """)
                .param("placement", placement.value())
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, n) -> Czech.dayMonth(Columns.date(row, "date")) + " v "
                        + row.getObject("start_time", LocalTime.class) + " a "
                        + row.getObject("other_start", LocalTime.class))
                .list();
    }

    private List<SickActivity> sickActivities(PlacementId placement, YearMonth month) {
        return db.sql("""
                        select a.date, k.neutral_label, a.reason
                          from ipm.activity a
                          join ipm.activity_kind k on k.code = a.kind
                          join ipm.absence b on b.placement_id = a.placement_id and a.date between b.from_date and b.to_date
                          join ipm.absence_kind bk on bk.code = b.kind and bk.sick
                         where a.placement_id = :placement and a.date between :first and :last
                           and a.attendance = 'ATTENDED'
                           and not exists (select from ipm.activity c where c.corrects = a.id)
                         order by a.date
                         limit 20
                        """)
                .param("placement", placement.value())
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, n) -> new SickActivity(
                        Columns.date(row, "date"), row.getString("neutral_label"), row.getString("reason")))
                .list();
    }

    private Optional<Frozen> frozen(ReturnId id) {
        record Stored(Frozen frozen, java.util.UUID id) {}
        return db.sql("""
                        select id, wage_costs, wage_contribution, integration_contribution, total, hours
                          from ipm.calculation
                         where return_id = :id
                         order by made_at desc, id desc
                         limit 1
                        """)
                .param("id", id.value())
                .query((row, n) -> new Stored(
                        new Frozen(
                                Columns.money(row, "wage_costs"),
                                Columns.money(row, "wage_contribution"),
                                Columns.money(row, "integration_contribution"),
                                Columns.money(row, "total"),
                                new cz.prostup.shared.Hours(row.getBigDecimal("hours")),
                                List.of()),
                        Columns.uuid(row, "id")))
                .optional()
                .map(stored -> new Frozen(
                        stored.frozen().wageCosts(),
                        stored.frozen().wage(),
                        stored.frozen().integration(),
                        stored.frozen().total(),
                        stored.frozen().hours(),
                        lines(stored.id())));
    }

    private List<Line> lines(java.util.UUID calculation) {
        return db.sql("""
                        select step, text, input, rule, rate, rounding, result, note
                          from ipm.calculation_line
                         where calculation_id = :calculation
                         order by seq
                        """)
                .param("calculation", calculation)
                .query((row, n) -> new Line(
                        Columns.code(row, "step", Line.Step.class),
                        row.getString("text"),
                        row.getString("input"),
                        row.getString("rule"),
                        row.getString("rate"),
                        row.getString("rounding"),
                        money(row),
                        row.getString("note")))
                .list();
    }

    private static @Nullable Money money(ResultSet row) throws SQLException {
        return Columns.moneyOrNull(row, "result");
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
                            case APPROVE -> "schváleno";
                            case RETURN -> "vráceno";
                            case REJECT -> "zamítnuto";
                        },
                        row.getString("reason")))
                .list();
    }

    /// The day the office has it since, for showing how long it waits.
    static LocalDate day(Instant instant) {
        return instant.atZone(Today.PRAGUE).toLocalDate();
    }
}
