package cz.prostup.ipm.monthlyreturn;

import cz.prostup.ipm.programme.Levies;
import cz.prostup.ipm.programme.LevyRates;
import cz.prostup.ipm.programme.RulesCsv;
import cz.prostup.shared.Money;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/// Employer levies of a month by the rates that held on its last day.
@Component
public class LevyTable {

    private final List<LevyRates> rates = RulesCsv.levies();

    /// @throws IllegalStateException when no rate is known for the month
    public Levies of(Money gross, YearMonth month) {
        return rates.stream()
                .filter(rate -> rate.holdOn(month.atEndOfMonth()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no levy rates for " + month))
                .of(gross);
    }
}
