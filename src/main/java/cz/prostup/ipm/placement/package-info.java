/// *Owns* a job from its approval to its end: its states, the days they follow from, the units that have to do with it;
/// the list of jobs, the life of one, the search.
///
/// *Does not own* the plan (`ipm.plan`), absences (`ipm.absence`), activities and returns: their pages lie there, here
/// they are read in months.
///
/// *May use* the rules that give the days, the deadlines, people's relations, the plan that ends with the job.
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
            "ipm",
            "ipm.programme",
            "ipm.contribution",
            "ipm.plan",
            "ipm.position"
        })
package cz.prostup.ipm.placement;
