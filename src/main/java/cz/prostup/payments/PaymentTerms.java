package cz.prostup.payments;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.shared.Money;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What holds for payments today, for the modules that order them: how soon money is expected, how much a batch takes.
@Component
public class PaymentTerms {

    private final PaymentParameters parameters;
    private final JdbcClient db;
    private final Today today;

    PaymentTerms(PaymentParameters parameters, JdbcClient db, Today today) {
        this.db = db;
        this.parameters = parameters;
        this.today = today;
    }

    /// By when the money of a return sent on that day usually comes; a working day.
    public static LocalDate expected(LocalDate sent, int days) {
        return WorkingDays.sameOrNext(sent.plusDays(days));
    }

    /// How soon money is expected.
    ///
    /// @param payment calendar days after a return was sent
    /// @param bank    working days after the order went to the bank
    public record Days(int payment, int bank) {}

    @Transactional
    public Days days() {
        return db.sql(
                        "select payments.days('paymentDays', :today) as payment, payments.days('bankArrivalDays', :today) as bank")
                .param("today", today.date())
                .query((row, n) -> new Days(row.getInt("payment"), row.getInt("bank")))
                .single();
    }

    /// The largest sum of one batch.
    @Transactional
    public Money batchLimit() {
        return new Money(parameters.on(today.date(), "batchLimit"));
    }
}
