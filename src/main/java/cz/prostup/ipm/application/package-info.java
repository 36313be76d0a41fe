/// *Owns* the application of an employer for integration jobs: its parts, its way to the decision, what is missing in
/// it,
/// and who is told.
///
/// *Does not own* the interest that led to it (`ipm.lead`), the agreement that follows (`ipm.agreement`) nor the rules
/// it
/// is checked by (`ipm.programme`).
///
/// *May use* the rules and minimum wages, the preparation of an agreement, notices, and what waits for whom.
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
            "ipm.agreement",
            "ipm.programme"
        })
package cz.prostup.ipm.application;
