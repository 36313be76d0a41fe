/// *Owns* an employer's interest from the first word to the application (P4): who heard of it, what was talked about,
/// what they hope for and fear, the next step, why they declined; and what a stranger may find out before any effort:
/// the pages for employers, the calculator, the questions of suitability.
///
/// *Does not own* the application (`ipm.application`), the numbers and the arithmetic (`ipm.programme`,
/// `ipm.contribution`), nor accounts (`access`).
///
/// *May use* who belongs where, notices, the rules and the calculation of a month.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "organisations",
            "access",
            "calendar",
            "documents",
            "notifications",
            "ipm",
            "ipm.programme",
            "ipm.contribution"
        })
package cz.prostup.ipm.lead;
