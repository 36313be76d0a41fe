package cz.prostup.ipm.monthlyreturn;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.contribution.IntegrationOverride;
import cz.prostup.ipm.monthlyreturn.MonthHours.StatementHours;
import cz.prostup.ipm.monthlyreturn.SheetRow.AbsenceDays;
import cz.prostup.ipm.monthlyreturn.SheetRow.Basics;
import cz.prostup.ipm.monthlyreturn.SheetRow.Defect;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a month of a job consists of, read for the sheet, the review and the calculation alike.
///
/// Every read asks `ipm.placement_access` for a role that sees wages.
@Repository
class SheetRepository {

    /// @param previousGross last month's gross wage, null when there is none
    /// @param override      the officer's decision that holds for the sending which the office has now
    record Row(
            Basics basics,
            @Nullable WageCostClaim claim,
            @Nullable Money previousGross,
            @Nullable YearMonth previousMonth,
            @Nullable IntegrationOverride override) {}

    /// A month of one job.
    record JobMonth(UUID placement, YearMonth month) {

        static JobMonth of(Basics basics) {
            return new JobMonth(basics.placement().value(), basics.month());
        }
    }

    private static final String SELECT = """
            select r.id, r.placement_id, r.month, r.state, r.version, r.due_on, r.shortage_reason, r.unsigned_reason,
                   p.person_id, c.display_name, p.start_date,
                   coalesce(p.ended_on, p.extended_end, p.basic_end) as last_day, coalesce(t.gross_wage, p.gross_wage) as contract_wage,
                   coalesce(t.fte, o.fte) as fte, coalesce(t.weekly_hours, o.weekly_hours) as weekly_hours, ipm.rules_of(g.id, r.month) as rules, g.number as agreement, a.basis,
                   w.return_id as claimed, w.gross_wage, w.employer_social, w.employer_health, w.sick_pay,
                   w.hours_fund, w.hours_worked, w.hours_holiday, w.hours_leave, w.hours_sick, w.hours_other,
                   b.gross_wage as previous_gross, b.month as previous_month,
                   d.amount as override_amount, d.reason as override_reason
              from ipm.monthly_return r
              join ipm.placement p on p.id = r.placement_id
              join ipm.position o on o.id = p.position_id
              left join lateral ipm.terms_of(o.id, r.month) t on true
              join ipm.agreement g on g.id = p.agreement_id
              join people.person_card c on c.id = p.person_id
              join lateral (select a.basis from ipm.placement_access a
                             where a.placement_id = r.placement_id and a.user_id = :viewer and a.sees_wages
                             limit 1) a on true
              left join ipm.wage_cost_claim w on w.return_id = r.id
              left join ipm.return_override d on d.return_id = r.id and d.submission_id = r.submission_id
                                             and d.withdrawn_at is null and r.state not in ('OPEN', 'RETURNED')
              left join lateral (select v.gross_wage, m.month
                                   from ipm.monthly_return m
                                   join ipm.wage_cost_claim v on v.return_id = m.id
                                  where m.placement_id = r.placement_id and m.month < r.month
                                  order by m.month desc
                                  limit 1) b on true
            """;

    /// A month that opened before an early end was recorded has no paid day: there is nothing to send (12.6).
    private static final String WITH_A_PAID_DAY = """
               and (r.state not in ('OPEN', 'RETURNED')
                    or r.month <= coalesce(p.ended_on, p.extended_end, p.basic_end))
            """;

    private final JdbcClient db;

    SheetRepository(JdbcClient db) {
        this.db = db;
    }

    List<Row> ofEmployer(UUID employerId, YearMonth month, Viewer viewer) {
        return db.sql(SELECT + " where r.employer_id = :employer and r.month = :month" + WITH_A_PAID_DAY + """
                         order by c.sort_name collate "cs-x-icu", r.id
                        """)
                .param("viewer", viewer.userId())
                .param("employer", employerId)
                .param("month", month.atDay(1))
                .query((row, n) -> row(row))
                .list();
    }

    List<Row> byIds(Collection<ReturnId> ids, Viewer viewer) {
        return db.sql(SELECT + " where r.id = any (:ids)" + WITH_A_PAID_DAY
                        + " order by c.sort_name collate \"cs-x-icu\", r.id")
                .param("viewer", viewer.userId())
                .param("ids", ids.stream().map(ReturnId::value).toArray(UUID[]::new))
                .query((row, n) -> row(row))
                .list();
    }

    Map<JobMonth, List<StatementHours>> statements(Collection<JobMonth> months) {
        record Of(JobMonth month, StatementHours hours) {}
        return with(db.sql("""
                        select h.placement_id, h.month, u.neutral_name as name, h.statement_state, h.done, h.planned
                          from ipm.month_hours_stat h
                          join organisations.unit_card u on u.id = h.unit_id
                         where h.placement_id = any (:placements::uuid[]) and h.month = any (:months::date[])
                         order by u.name collate "cs-x-icu"
                        """), months)
                .query((row, n) -> new Of(
                        new JobMonth(Columns.uuid(row, "placement_id"), Columns.month(row, "month")),
                        new StatementHours(
                                row.getString("name"),
                                row.getString("statement_state"),
                                Columns.hours(row, "done"),
                                Columns.hours(row, "planned"))))
                .list()
                .stream()
                .collect(groupingBy(Of::month, mapping(Of::hours, toList())));
    }

    Map<JobMonth, List<AbsenceDays>> absences(Collection<JobMonth> months) {
        record Of(JobMonth month, AbsenceDays days) {}
        return with(db.sql("""
                        select b.placement_id, w.month, k.neutral_label, k.hours_column, b.from_date, b.to_date
                          from unnest(:placements::uuid[], :months::date[]) w (placement, month)
                          join ipm.absence b on b.placement_id = w.placement
                                            and b.from_date < w.month + interval '1 month' and b.to_date >= w.month
                          join ipm.absence_kind k on k.code = b.kind
                         order by b.from_date
                        """), months)
                .query((row, n) -> new Of(
                        new JobMonth(Columns.uuid(row, "placement_id"), Columns.month(row, "month")),
                        new AbsenceDays(
                                row.getString("neutral_label"),
                                row.getString("hours_column"),
                                Columns.date(row, "from_date"),
                                Columns.date(row, "to_date"))))
                .list()
                .stream()
                .collect(groupingBy(Of::month, mapping(Of::days, toList())));
    }

    Map<UUID, List<Defect>> openDefects(Collection<ReturnId> returns) {
        record Of(UUID id, Defect defect) {}
        return db
                .sql("""
                        select return_id, field, reason
                          from ipm.return_defect
                         where return_id = any (:returns) and resolved_at is null
                         order by raised_at, id
                        """)
                .param("returns", returns.stream().map(ReturnId::value).toArray(UUID[]::new))
                .query((row, n) -> new Of(
                        Columns.uuid(row, "return_id"), new Defect(row.getString("field"), row.getString("reason"))))
                .list()
                .stream()
                .collect(groupingBy(Of::id, mapping(Of::defect, toList())));
    }

    boolean hasSentAnything(UUID employerId) {
        return db.sql("select exists (select from ipm.submission where employer_id = :employer)")
                .param("employer", employerId)
                .query(Boolean.class)
                .single();
    }

    private static Row row(ResultSet row) throws SQLException {
        var previousMonth = Columns.dateOrNull(row, "previous_month");
        return new Row(
                basics(row),
                Columns.uuidOrNull(row, "claimed") == null ? null : claim(row),
                Columns.moneyOrNull(row, "previous_gross"),
                previousMonth == null ? null : YearMonth.from(previousMonth),
                override(row));
    }

    private static @Nullable IntegrationOverride override(ResultSet row) throws SQLException {
        var amount = Columns.moneyOrNull(row, "override_amount");
        return amount == null ? null : new IntegrationOverride(amount, row.getString("override_reason"));
    }

    private static Basics basics(ResultSet row) throws SQLException {
        return new Basics(
                new ReturnId(Columns.uuid(row, "id")),
                new PlacementId(Columns.uuid(row, "placement_id")),
                Columns.uuid(row, "person_id"),
                row.getString("display_name"),
                Columns.month(row, "month"),
                Columns.code(row, "state", ReturnState.class),
                row.getInt("version"),
                Columns.date(row, "due_on"),
                row.getString("shortage_reason"),
                row.getString("unsigned_reason"),
                Columns.date(row, "start_date"),
                Columns.date(row, "last_day"),
                row.getBigDecimal("fte"),
                row.getBigDecimal("weekly_hours"),
                row.getBigDecimal("contract_wage"),
                row.getString("rules"),
                row.getString("agreement"),
                row.getString("basis"));
    }

    private static WageCostClaim claim(ResultSet row) throws SQLException {
        return new WageCostClaim(
                Columns.money(row, "gross_wage"),
                Columns.money(row, "employer_social"),
                Columns.money(row, "employer_health"),
                Columns.money(row, "sick_pay"),
                new Hours(row.getBigDecimal("hours_fund")),
                new Hours(row.getBigDecimal("hours_worked")),
                new Hours(row.getBigDecimal("hours_holiday")),
                new Hours(row.getBigDecimal("hours_leave")),
                new Hours(row.getBigDecimal("hours_sick")),
                new Hours(row.getBigDecimal("hours_other")));
    }

    /// Each job with its month, as two columns of one question.
    static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, Collection<JobMonth> months) {
        return sql.param("placements", months.stream().map(JobMonth::placement).toArray(UUID[]::new))
                .param(
                        "months",
                        months.stream()
                                .map(month -> month.month().atDay(1).toString())
                                .toArray(String[]::new));
    }
}
