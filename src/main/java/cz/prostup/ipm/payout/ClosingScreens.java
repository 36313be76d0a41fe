package cz.prostup.ipm.payout;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the pages of a closing: who is ready, who misses what, how much. Numbers of employers, no persons.
@Component
public class ClosingScreens {

    /// @param unit the unit of the branch
    public record Branch(UUID id, UUID unit, String code, String name) {}

    /// @param missing  not sent, or sent back
    /// @param unsigned of the missing ones those that wait for a statement of a provider
    /// @param dueOn    the latest day for sending
    public record Employer(
            UUID id,
            String name,
            int returns,
            int missing,
            int unsigned,
            int office,
            int approved,
            int ordered,
            int paid,
            int rejected,
            Money approvedTotal,
            LocalDate dueOn) {

        /// Everything that was to be decided is.
        public boolean isReady() {
            return missing == 0 && office == 0;
        }
    }

    /// @param reminded when somebody reminded the late ones last, null when nobody did
    public record Month(
            Branch branch,
            YearMonth month,
            List<Employer> employers,
            @Nullable Instant reminded) {

        public int sum(java.util.function.ToIntFunction<Employer> of) {
            return employers.stream().mapToInt(of).sum();
        }

        public Money approvedTotal() {
            return Money.sum(employers.stream().map(Employer::approvedTotal).toList());
        }

        public List<Employer> late() {
            return employers.stream().filter(employer -> employer.missing() > 0).toList();
        }
    }

    /// One month in the list of a branch.
    public record Summary(YearMonth month, int returns, int missing, int office, int approved, int ordered, int paid) {}

    private final JdbcClient db;
    private final Today today;

    ClosingScreens(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// The branches in which the viewer is an officer, or somebody who pays.
    @Transactional
    public List<Branch> branches(Viewer viewer) {
        return db.sql("""
                        select b.id, b.unit_id, b.code, b.name
                          from organisations.branch_card b
                         where b.unit_id = any (:units)
                         order by b.name collate "cs-x-icu"
                        """)
                .param(
                        "units",
                        viewer.unitsAs(Role.KOP_OFFICER, Role.KOP_FINANCE, Role.KOP_DIRECTOR)
                                .toArray(UUID[]::new))
                .query((row, n) -> branch(row))
                .list();
    }

    /// @param wanted code of the branch, empty for the first one
    /// @throws NotFound when it is not the viewer's
    @Transactional
    public Branch branch(String wanted, Viewer viewer) {
        return branches(viewer).stream()
                .filter(branch -> wanted.isEmpty() || branch.code().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound(wanted));
    }

    /// For the command line: by its code, or by its name without diacritics and with hyphens, for example `most`.
    @Transactional
    public Optional<Branch> byName(String written) {
        return db.sql("""
                        select b.id, b.unit_id, b.code, b.name
                          from organisations.branch_card b
                         where lower(b.code) = lower(:written)
                            or replace(regexp_replace(access.plain(b.name), '^kop ', ''), ' ', '-') = access.plain(:written)
                        """)
                .param("written", written)
                .query((row, n) -> branch(row))
                .optional();
    }

    /// The branch's months, the newest first.
    @Transactional
    public List<Summary> months(Branch branch) {
        return db.sql("""
                        select r.month, count(*) as returns,
                               count(*) filter (where r.state in ('OPEN', 'RETURNED')) as missing,
                               count(*) filter (where r.state in ('SUBMITTED', 'IN_REVIEW')) as office,
                               count(*) filter (where r.state = 'APPROVED') as approved,
                               count(*) filter (where r.state = 'PAYMENT_ORDERED') as ordered,
                               count(*) filter (where r.state = 'PAID') as paid
                          from ipm.monthly_return r
                         where r.branch_id = :branch and r.month > :since
                         group by r.month
                         order by r.month desc
                        """)
                .param("branch", branch.id())
                .param("since", today.month().minusMonths(24).atDay(1))
                .query((row, n) -> new Summary(
                        Columns.month(row, "month"),
                        row.getInt("returns"),
                        row.getInt("missing"),
                        row.getInt("office"),
                        row.getInt("approved"),
                        row.getInt("ordered"),
                        row.getInt("paid")))
                .list();
    }

    @Transactional
    public Month month(Branch branch, YearMonth month) {
        return new Month(branch, month, employers(branch, month), reminded(branch, month));
    }

    private List<Employer> employers(Branch branch, YearMonth month) {
        return db.sql("""
                        select e.id, e.name, count(*) as returns, max(r.due_on) as due_on,
                               count(*) filter (where r.state in ('OPEN', 'RETURNED')) as missing,
                               count(*) filter (where r.state in ('OPEN', 'RETURNED') and s.unsigned) as unsigned,
                               count(*) filter (where r.state in ('SUBMITTED', 'IN_REVIEW')) as office,
                               count(*) filter (where r.state = 'APPROVED') as approved,
                               count(*) filter (where r.state = 'PAYMENT_ORDERED') as ordered,
                               count(*) filter (where r.state = 'PAID') as paid,
                               count(*) filter (where r.state = 'REJECTED') as rejected,
                               coalesce(sum(k.total) filter (where r.state = 'APPROVED'), 0) as approved_total
                          from ipm.monthly_return r
                          join ipm.placement p on p.id = r.placement_id
                          join organisations.organisation_card e on e.id = r.employer_id
                          left join lateral (select k.total from ipm.calculation k
                                              where k.return_id = r.id and r.state = 'APPROVED'
                                              order by k.made_at desc, k.id desc
                                              limit 1) k on true
                          left join lateral (select true as unsigned
                                               from ipm.activity_statement s
                                              where s.placement_id = r.placement_id and s.month = r.month
                                                and s.state in ('OPEN', 'RETURNED')
                                              limit 1) s on true
                         where r.branch_id = :branch and r.month = :month
                           and (r.state not in ('OPEN', 'RETURNED')
                                or r.month <= coalesce(p.ended_on, p.extended_end, p.basic_end))
                         group by e.id, e.name
                         order by missing desc, e.name collate "cs-x-icu"
                        """)
                .param("branch", branch.id())
                .param("month", month.atDay(1))
                .query((row, n) -> employer(row))
                .list();
    }

    private @Nullable Instant reminded(Branch branch, YearMonth month) {
        return db.sql(
                        "select max(reminded_at) as at from ipm.late_reminder where branch_id = :branch and month = :month")
                .param("branch", branch.id())
                .param("month", month.atDay(1))
                .query((row, n) -> Optional.ofNullable(Columns.instantOrNull(row, "at")))
                .single()
                .orElse(null);
    }

    private static Employer employer(ResultSet row) throws SQLException {
        return new Employer(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getInt("returns"),
                row.getInt("missing"),
                row.getInt("unsigned"),
                row.getInt("office"),
                row.getInt("approved"),
                row.getInt("ordered"),
                row.getInt("paid"),
                row.getInt("rejected"),
                Columns.money(row, "approved_total"),
                Columns.date(row, "due_on"));
    }

    private static Branch branch(ResultSet row) throws SQLException {
        return new Branch(
                Columns.uuid(row, "id"), Columns.uuid(row, "unit_id"), row.getString("code"), row.getString("name"));
    }
}
