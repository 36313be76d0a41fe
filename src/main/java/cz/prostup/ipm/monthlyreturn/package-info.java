/// *Owns* the month of a job: what payroll says, the sheet of all workers, one confirmation over many returns, the
/// office's review, and the stored calculation with its lines.
///
/// *Does not own* the arithmetic (`ipm.contribution`), the hours (`ipm.activity`) nor the payment that follows.
///
/// *May use* the rules and the arithmetic, the calendar, papers, and who may see what.
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
            "views",
            "payments",
            "ipm",
            "ipm.programme",
            "ipm.contribution"
        })
package cz.prostup.ipm.monthlyreturn;
