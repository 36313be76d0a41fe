/// *Owns* the way of a person towards a place: who nominated them, what was said and confirmed, the criteria and their
/// evidence, the decision, the waiting, the approval and the contract (P8, P9, P32).
///
/// *Does not own* the person, the position nor the job: they are written down, reserved and opened by their modules.
///
/// *May use* positions that are kept for somebody, jobs that are opened, the rules with their limits.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "vault",
            "organisations",
            "access",
            "calendar",
            "documents",
            "people",
            "ipm",
            "ipm.programme",
            "ipm.contribution",
            "ipm.position",
            "ipm.placement"
        })
package cz.prostup.ipm.candidate;
