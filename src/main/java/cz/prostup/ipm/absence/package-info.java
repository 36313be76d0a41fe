/// *Owns* absences from work: kind, first and last day, who wrote them down; what was taken away and can come back.
///
/// *Does not own* the hours of a month, which payroll gives with the return, nor the interruption of a job
/// (`ipm.placement`).
///
/// *May use* the support's days and roles of a placement. Long ones are among what waits around a job
/// (`ipm.placement`).
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ui", "access", "people", "ipm"})
package cz.prostup.ipm.absence;
