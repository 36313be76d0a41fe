/// *Owns* the correction of a month that was approved: what was wrong, the new calculation beside the untouched old
/// one,
/// the difference and its way out (decisions 8); the amount of a month that holds today.
///
/// *Does not own* the return (`ipm.monthlyreturn`), the arithmetic (`ipm.contribution`), nor money on its way.
///
/// *May use* stored calculations, the rules, the calendar, papers, claims of money and what became of a payment.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "organisations",
            "access",
            "calendar",
            "documents",
            "people",
            "payments",
            "ipm",
            "ipm.programme",
            "ipm.contribution",
            "ipm.monthlyreturn"
        })
package cz.prostup.ipm.correction;
