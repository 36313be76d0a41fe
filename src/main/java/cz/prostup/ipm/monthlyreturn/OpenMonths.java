package cz.prostup.ipm.monthlyreturn;

import cz.prostup.calendar.DailyJob;
import cz.prostup.calendar.Deadlines;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.LocalDate;
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

    private record Missing(UUID placement, UUID branch, UUID employer, YearMonth month, String rules) {}

    private final JdbcClient db;
    private final RulesRepository rules;
    private final Today today;

    OpenMonths(JdbcClient db, RulesRepository rules, Today today) {
        this.db = db;
        this.rules = rules;
        this.today = today;
    }

    @Override
    @Transactional
    public void run() {
        db.sql("""
                        select p.id, p.branch_id, p.employer_id, g.rules, m.month::date as month
                          from ipm.placement p
                          join ipm.agreement g on g.id = p.agreement_id
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
                        Columns.month(row, "month"),
                        row.getString("rules")))
                .list()
                .forEach(this::open);
    }

    private void open(Missing missing) {
        db.sql("""
                        insert into ipm.monthly_return (id, placement_id, branch_id, employer_id, month, state, due_on)
                        values (:id, :placement, :branch, :employer, :month, 'OPEN', :due)
                        on conflict (placement_id, month) do nothing
                        """)
                .param("id", Ids.next())
                .param("placement", missing.placement())
                .param("branch", missing.branch())
                .param("employer", missing.employer())
                .param("month", missing.month().atDay(1))
                .param("due", dueOn(missing))
                .update();
    }

    private LocalDate dueOn(Missing missing) {
        return Deadlines.returnDue(missing.month(), rules.get(missing.rules())::months)
                .date();
    }
}
