package cz.prostup.ipm.monthlyreturn;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
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
    record Row(
            Basics basics,
            @Nullable WageCostClaim claim,
            @Nullable Money previousGross,
            @Nullable YearMonth previousMonth) {}

    private static final String SELECT = """
            select r.id, r.placement_id, r.month, r.state, r.version, r.due_on, r.shortage_reason, r.unsigned_reason,
                   p.person_id, c.display_name, p.start_date,
                   coalesce(p.ended_on, p.extended_end, p.basic_end) as last_day, p.gross_wage as contract_wage,
                   o.fte, o.weekly_hours, g.rules, g.number as agreement, a.basis,
                   w.return_id as claimed, w.gross_wage, w.employer_social, w.employer_health, w.sick_pay,
                   w.hours_fund, w.hours_worked, w.hours_holiday, w.hours_leave, w.hours_sick, w.hours_other,
                   b.gross_wage as previous_gross, b.month as previous_month
              from ipm.monthly_return r
              join ipm.placement p on p.id = r.placement_id
              join ipm.position o on o.id = p.position_id
              join ipm.agreement g on g.id = p.agreement_id
              join people.person_card c on c.id = p.person_id
              join lateral (select a.basis from ipm.placement_access a
                             where a.placement_id = r.placement_id and a.user_id = :viewer and a.sees_wages
                             limit 1) a on true
              left join ipm.wage_cost_claim w on w.return_id = r.id
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

    Map<UUID, List<StatementHours>> statements(Collection<PlacementId> placements, YearMonth month) {
        record Of(UUID placement, StatementHours hours) {}
        return db
                .sql("""
                        select h.placement_id, u.name, h.statement_state, h.done, h.planned
                          from ipm.month_hours_stat h
                          join organisations.unit_card u on u.id = h.unit_id
                         where h.placement_id = any (:placements) and h.month = :month
                         order by u.name collate "cs-x-icu"
                        """)
                .param("placements", values(placements))
                .param("month", month.atDay(1))
                .query((row, n) -> new Of(
                        Columns.uuid(row, "placement_id"),
                        new StatementHours(
                                row.getString("name"),
                                row.getString("statement_state"),
                                Columns.hours(row, "done"),
                                Columns.hours(row, "planned"))))
                .list()
                .stream()
                .collect(groupingBy(Of::placement, mapping(Of::hours, toList())));
    }

    Map<UUID, List<AbsenceDays>> absences(Collection<PlacementId> placements, YearMonth month) {
        record Of(UUID placement, AbsenceDays days) {}
        return db
                .sql("""
                        select b.placement_id, k.neutral_label, k.hours_column, b.from_date, b.to_date
                          from ipm.absence b
                          join ipm.absence_kind k on k.code = b.kind
                         where b.placement_id = any (:placements)
                           and b.from_date <= :last and b.to_date >= :first
                         order by b.from_date
                        """)
                .param("placements", values(placements))
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, n) -> new Of(
                        Columns.uuid(row, "placement_id"),
                        new AbsenceDays(
                                row.getString("neutral_label"),
                                row.getString("hours_column"),
                                Columns.date(row, "from_date"),
                                Columns.date(row, "to_date"))))
                .list()
                .stream()
                .collect(groupingBy(Of::placement, mapping(Of::days, toList())));
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
                previousMonth == null ? null : YearMonth.from(previousMonth));
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

    private static UUID[] values(Collection<PlacementId> placements) {
        return placements.stream().map(PlacementId::value).toArray(UUID[]::new);
    }
}
