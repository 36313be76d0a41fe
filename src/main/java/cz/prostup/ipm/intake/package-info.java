/// *Owns* tables of employers and candidates on their way in: reading them, what each row would do, taking the good
/// rows
/// and giving back the others.
///
/// *Does not own* what a row becomes: an [cz.prostup.ipm.intake.IntakeTarget] for each kind asks the use case that
/// everybody else asks, so a table can do nothing that its bearer could not do by hand.
///
/// *May use* the reading of tables, files, persons for those who are written down.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "organisations",
            "access",
            "calendar",
            "documents",
            "documents::tables",
            "people",
            "ipm",
            "ipm.board",
            "ipm.lead",
            "ipm.candidate"
        })
package cz.prostup.ipm.intake;
