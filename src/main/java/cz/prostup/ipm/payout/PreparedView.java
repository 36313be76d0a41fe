package cz.prostup.ipm.payout;

import cz.prostup.shared.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// What a batch would hold now, for people: one line a payment.
public record PreparedView(List<Line> payments, List<Left> left) {

    /// @param items       how many months, corrections and set-offs it is made of
    /// @param replacement whether it replaces a payment that failed
    public record Line(
            UUID employerId,
            String employer,
            String reference,
            YearMonth period,
            int items,
            Money amount,
            String account,
            boolean replacement) {}

    /// @param why Czech, what it waits for
    public record Left(String reference, String amount, String why) {}

    public Money total() {
        return Money.sum(payments.stream().map(Line::amount).toList());
    }

    public int items() {
        return payments.stream().mapToInt(Line::items).sum();
    }
}
