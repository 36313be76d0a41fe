package cz.prostup.payments;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The dated numbers of payments (INF, `payments.parameter`): how soon money is expected.
@Component
public class PaymentTerms {

    private final JdbcClient db;
    private final Today today;

    PaymentTerms(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// By when the money of a return sent on that day usually comes; a working day.
    public static LocalDate expected(LocalDate sent, int days) {
        return WorkingDays.sameOrNext(sent.plusDays(days));
    }

    /// In how many calendar days after sending the money is expected.
    @Transactional
    public int paymentDays() {
        return db.sql("""
                        select value
                          from payments.parameter
                         where parameter = 'paymentDays' and valid_from <= :today
                           and (valid_to is null or valid_to >= :today)
                         order by valid_from desc
                         limit 1
                        """).param("today", today.date()).query(Integer.class).single();
    }
}
