/// *Owns* integration activities: what was planned, what happened and for how long, group sessions, private notes, and
/// the monthly statement that the provider signs and the mentor accepts.
///
/// *Does not own* the amount that follows from the hours (`ipm.contribution`), the month that goes to the office
/// (`ipm.monthlyreturn`), nor absences; it only asks whether a day is a sick one.
///
/// *May use* the version of the rules (required hours, step), working days, who sees what, and paper.
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
            "ipm",
            "ipm.programme"
        })
package cz.prostup.ipm.activity;
