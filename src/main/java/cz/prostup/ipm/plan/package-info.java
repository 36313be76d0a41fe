/// *Owns* the state of a development plan (IPOR): whose turn it is, by when, which version is in force.
///
/// *Does not own* its content (mapping, goals), which comes with the plan itself, nor the job it belongs to
/// (`ipm.placement`).
///
/// *May use* the deadlines and the history of moves.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "calendar", "ipm"})
package cz.prostup.ipm.plan;
