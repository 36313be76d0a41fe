package cz.prostup.ipm.monthlyreturn;

import cz.prostup.ipm.monthlyreturn.SheetRow.AbsenceDays;
import cz.prostup.ipm.programme.Levies;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.shared.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// What the sheet fills in before anybody types: last month's wage, levies by the rates, time from the calendar and the
/// absences that the mentor recorded. Nothing is typed twice.
final class Proposal {

    private Proposal() {}

    /// @param gross  last month's wage, or the wage of the contract for the days of the support
    static WageCostClaim of(Money gross, Levies levies, MonthFrame frame, List<AbsenceDays> absences) {
        var leave = hours("LEAVE", frame, absences);
        var sick = hours("SICK", frame, absences);
        var other = hours("OTHER", frame, absences);
        var fund = frame.fund();
        var holiday = frame.holidays();
        var away = holiday.plus(leave).plus(sick).plus(other);
        var worked = new Hours(fund.value().subtract(away.value()).max(BigDecimal.ZERO));
        return new WageCostClaim(
                gross,
                levies.employerSocial(),
                levies.employerHealth(),
                Money.ZERO,
                fund,
                worked,
                holiday,
                leave,
                sick,
                other);
    }

    /// The contract's monthly wage for the part of the month that is paid.
    static Money contractWage(BigDecimal monthly, MonthFrame frame) {
        var part = frame.fund().value();
        var whole = frame.wholeFund().value();
        return whole.signum() == 0
                ? new Money(monthly)
                : new Money(monthly.multiply(part).divide(whole, 0, RoundingMode.HALF_UP));
    }

    private static Hours hours(String column, MonthFrame frame, List<AbsenceDays> absences) {
        return Hours.sum(absences.stream()
                .filter(absence -> absence.column().equals(column))
                .map(absence -> frame.absent(new Period(absence.from(), absence.to())))
                .toList());
    }
}
