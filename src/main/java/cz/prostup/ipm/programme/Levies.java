package cz.prostup.ipm.programme;

import cz.prostup.shared.Money;

/// What is paid on top of and out of a gross wage, in whole crowns.
///
/// @param employerSocial social insurance of the employer
/// @param healthTotal    health insurance of both
/// @param employeeHealth the part kept back from the wage
/// @param employerHealth the rest, paid by the employer
public record Levies(Money employerSocial, Money healthTotal, Money employeeHealth, Money employerHealth) {

    public Money employerTotal() {
        return employerSocial.plus(employerHealth);
    }
}
