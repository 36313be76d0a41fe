package cz.prostup.ipm.programme;

import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Rates of employer levies in the time they hold (decisions 4).
///
/// @param employeeShareOfHealth the employee pays one part of so many: 3 means a third
public record LevyRates(
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        BigDecimal socialRate,
        BigDecimal healthRate,
        int employeeShareOfHealth,
        Rounding rounding,
        Certainty certainty,
        String source) {

    /// Social insurance and the whole of health insurance are each rounded; so is the employee's part of health, and
    /// the employer pays what is left.
    public Levies of(Money gross) {
        var social = rounding.round(gross.times(socialRate));
        var health = rounding.round(gross.times(healthRate));
        var parts = BigDecimal.valueOf(employeeShareOfHealth);
        var employee = rounding.round(health.amount().divide(parts, MathContext.DECIMAL64));
        return new Levies(social, health, employee, health.minus(employee));
    }

    public boolean holdOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
