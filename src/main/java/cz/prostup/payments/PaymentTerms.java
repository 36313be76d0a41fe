package cz.prostup.payments;

import cz.prostup.calendar.WorkingDays;
import cz.prostup.shared.Money;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What holds for payments today, for the modules that order them: how soon money is expected, how much a batch takes.
@Component
public class PaymentTerms {

    private final PaymentParameters parameters;
    private final Today today;

    PaymentTerms(PaymentParameters parameters, Today today) {
        this.parameters = parameters;
        this.today = today;
    }

    /// By when the money of a return sent on that day usually comes; a working day.
    public static LocalDate expected(LocalDate sent, int days) {
        return WorkingDays.sameOrNext(sent.plusDays(days));
    }

    /// In how many calendar days after sending the money is expected.
    @Transactional
    public int paymentDays() {
        return parameters.on(today.date(), "paymentDays").intValueExact();
    }

    /// The largest sum of one batch.
    @Transactional
    public Money batchLimit() {
        return new Money(parameters.on(today.date(), "batchLimit"));
    }
}
