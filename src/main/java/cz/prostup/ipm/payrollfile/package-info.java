/// *Owns* the table that a payroll program gives: reading it, matching its lines with workers of a month, the dry run,
/// and how each employer's program writes it.
///
/// *Does not own* what is saved: a confirmed table goes the way of the sheet (`ipm.monthlyreturn`), with the same
/// checks.
///
/// *May use* the sheet of a month, who may see it, and its calendar of jobs.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "organisations",
            "access",
            "calendar",
            "people",
            "ipm",
            "ipm.programme",
            "ipm.monthlyreturn"
        })
package cz.prostup.ipm.payrollfile;
