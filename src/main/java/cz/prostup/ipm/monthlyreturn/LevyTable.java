package cz.prostup.ipm.monthlyreturn;

import cz.prostup.ipm.programme.DatedRates;
import cz.prostup.ipm.programme.Levies;
import cz.prostup.shared.Money;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/// Employer levies of a month by the confirmed rates that held on its last day.
@Component
public class LevyTable {

    private final DatedRates rates;

    LevyTable(DatedRates rates) {
        this.rates = rates;
    }

    /// @throws IllegalStateException when no rate is known for the month
    public Levies of(Money gross, YearMonth month) {
        return rates.levies(month.atEndOfMonth())
                .orElseThrow(() -> new IllegalStateException("no levy rates for " + month))
                .of(gross);
    }
}
