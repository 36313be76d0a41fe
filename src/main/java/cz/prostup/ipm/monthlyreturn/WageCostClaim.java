package cz.prostup.ipm.monthlyreturn;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;

/// What payroll says about one month of one job: wage and levies in crowns, time in hours (domain 4.3).
///
/// @param hoursFund hours of the days inside the support, holidays included
public record WageCostClaim(
        Money gross,
        Money employerSocial,
        Money employerHealth,
        Money sickPay,
        Hours hoursFund,
        Hours hoursWorked,
        Hours hoursHoliday,
        Hours hoursLeave,
        Hours hoursSick,
        Hours hoursOther) {

    /// Worked, paid and unpaid hours together; they should give the fund.
    public Hours hoursTold() {
        return hoursWorked.plus(hoursHoliday).plus(hoursLeave).plus(hoursSick).plus(hoursOther);
    }

    /// Hours that the gross wage is paid for: worked, holidays, leave.
    public Hours hoursPaid() {
        return hoursWorked.plus(hoursHoliday).plus(hoursLeave);
    }

    public Money levies() {
        return employerSocial.plus(employerHealth);
    }

    public Money wageCosts() {
        return gross.plus(levies());
    }
}
