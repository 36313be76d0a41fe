package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The months of one employer: how many people, how far each month is.
@Component
public class SheetMonths {

    /// @param open     returns that the employer may still send
    /// @param returned of them, sent back by the office
    /// @param office   returns that wait at the office
    /// @param approved returns approved or later
    public record Row(YearMonth month, LocalDate dueOn, int people, int open, int returned, int office, int approved) {}

    private final JdbcClient db;

    SheetMonths(JdbcClient db) {
        this.db = db;
    }

    /// The newest first, at most three years.
    @Transactional
    public List<Row> of(UUID employerId, Viewer viewer) {
        return db.sql("""
                        select r.month, min(r.due_on) as due_on, count(*) as people,
                               count(*) filter (where r.state in ('OPEN', 'RETURNED')) as open,
                               count(*) filter (where r.state = 'RETURNED') as returned,
                               count(*) filter (where r.state in ('SUBMITTED', 'IN_REVIEW')) as office,
                               count(*) filter (where r.state in ('APPROVED', 'PAYMENT_ORDERED', 'PAID')) as approved
                          from ipm.monthly_return r
                         where r.employer_id = :employer
                           and exists (select from ipm.placement_access a
                                        where a.placement_id = r.placement_id and a.user_id = :viewer and a.sees_wages)
                         group by r.month
                         order by r.month desc
                         limit 36
                        """)
                .param("employer", employerId)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Row(
                        Columns.month(row, "month"),
                        Columns.date(row, "due_on"),
                        row.getInt("people"),
                        row.getInt("open"),
                        row.getInt("returned"),
                        row.getInt("office"),
                        row.getInt("approved")))
                .list();
    }
}
