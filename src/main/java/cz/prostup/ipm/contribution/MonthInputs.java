package cz.prostup.ipm.contribution;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;

/// What a month of one job brings to the calculation, and all that it needs: stored with the result, it gives the same
/// amount at any time.
///
/// @param employerSocial social insurance paid by the employer
/// @param employerHealth health insurance paid by the employer
/// @param sickPay        compensation of wage in sickness, counted only when the rules say so
/// @param hours          counted hours of integration activities, travel and reporting included (BR-007, BR-008)
/// @param fte            part of a full-time job, 1 is full
public record MonthInputs(
        Money gross,
        Money employerSocial,
        Money employerHealth,
        Money sickPay,
        Hours hours,
        MonthDays days,
        BigDecimal fte) {

    /// @throws IllegalArgumentException when an amount is negative or the job is no part of a full one
    public MonthInputs {
        if (gross.isNegative() || employerSocial.isNegative() || employerHealth.isNegative() || sickPay.isNegative()) {
            throw new IllegalArgumentException("amounts of a month cannot be negative");
        }
        if (hours.value().signum() < 0) {
            throw new IllegalArgumentException("hours cannot be negative: " + hours);
        }
        if (fte.signum() <= 0 || fte.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a part of a full-time job lies above 0 and up to 1: " + fte);
        }
    }

    /// A whole month of a full-time job without sick pay.
    public static MonthInputs whole(Money gross, Money employerSocial, Money employerHealth, Hours hours) {
        return new MonthInputs(
                gross, employerSocial, employerHealth, Money.ZERO, hours, MonthDays.WHOLE, BigDecimal.ONE);
    }
}
