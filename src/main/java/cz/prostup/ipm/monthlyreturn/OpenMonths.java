package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.Role;
import cz.prostup.calendar.DailyJob;
import cz.prostup.calendar.DeadlineBook;
import cz.prostup.calendar.DeadlineBook.Duty;
import cz.prostup.calendar.Deadlines;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens the return of each calendar month in which a support has a day (decisions 1), when the month comes. Months
/// that
/// were missed, because nothing ran, are opened as well.
@Component
class OpenMonths implements DailyJob {

    private record Missing(UUID placement, UUID branch, UUID employer, UUID payroll, YearMonth month, String rules) {}

    private final JdbcClient db;
    private final RulesRepository rules;
    private final DeadlineBook book;
    private final Today today;

    OpenMonths(JdbcClient db, RulesRepository rules, DeadlineBook book, Today today) {
        this.db = db;
        this.rules = rules;
        this.book = book;
        this.today = today;
    }

    @Override
    @Transactional
    public void run() {
        db.sql("""
                        select p.id, p.branch_id, p.employer_id, y.unit_id,
                               ipm.rules_of(g.id, m.month::date) as rules, m.month::date as month
                          from ipm.placement p
                          join ipm.agreement g on g.id = p.agreement_id
                          join lateral (select y.unit_id from ipm.placement_party y
                                         where y.placement_id = p.id and y.capacity in ('PAYROLL', 'EMPLOYER')
                                         order by y.capacity desc
                                         limit 1) y on true
                         cross join lateral generate_series(date_trunc('month', p.start_date),
                                                            least(:today, coalesce(p.ended_on, p.extended_end, p.basic_end)),
                                                            interval '1 month') m (month)
                         where p.state in ('ACTIVE', 'EXIT_PHASE', 'INTERRUPTED', 'ENDED', 'TERMINATED_EARLY')
                           and p.start_date <= :today
                           and not exists (select from ipm.monthly_return r
                                            where r.placement_id = p.id and r.month = m.month::date)
                        """)
                .param("today", today.date())
                .query((row, n) -> new Missing(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "branch_id"),
                        Columns.uuid(row, "employer_id"),
                        Columns.uuid(row, "unit_id"),
                        Columns.month(row, "month"),
                        row.getString("rules")))
                .list()
                .forEach(this::open);
    }

    private void open(Missing missing) {
        var id = Ids.next();
        var deadline = Deadlines.returnDue(missing.month(), rules.get(missing.rules())::months);
        int opened = db.sql("""
                        insert into ipm.monthly_return (id, placement_id, branch_id, employer_id, month, state, due_on)
                        values (:id, :placement, :branch, :employer, :month, 'OPEN', :due)
                        on conflict (placement_id, month) do nothing
                        """)
                .param("id", id)
                .param("placement", missing.placement())
                .param("branch", missing.branch())
                .param("employer", missing.employer())
                .param("month", missing.month().atDay(1))
                .param("due", deadline.date())
                .update();
        if (opened == 1) {
            book.open(
                    ReturnRepository.deadlineOf(new ReturnId(id)),
                    deadline,
                    missing.month().atEndOfMonth(),
                    new Duty(missing.payroll(), Role.EMPLOYER_PAYROLL));
        }
    }
}
