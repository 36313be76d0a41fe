/// *Owns* the agreement from its preparation to its end: its frozen texts, the signatures of both sides, and its
/// amendments, each changed by two persons. The mentor and the provider of a job change by an amendment too.
///
/// *Does not own* the jobs under the agreement (`ipm.placement`), the places (`ipm.position`), the months
/// (`ipm.monthlyreturn`) nor the rules themselves (`ipm.programme`).
///
/// *May use* the places and their moves, months counted by other terms, paper, files and notices.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "organisations",
            "access",
            "calendar",
            "documents",
            "documents :: attachments",
            "notifications",
            "people",
            "views",
            "ipm",
            "ipm.programme",
            "ipm.contribution",
            "ipm.position",
            "ipm.monthlyreturn"
        })
package cz.prostup.ipm.agreement;
