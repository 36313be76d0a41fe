/// *Owns* absences from work: kind, first and last day, who wrote them down; what was taken away and can come back.
///
/// *Does not own* the hours of a month, which payroll gives with the return, nor the interruption of a job
/// (`ipm.placement`).
///
/// *May use* the support's days and roles of a placement, and the worklist for long ones.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "access", "calendar", "people", "ipm"})
package cz.prostup.ipm.absence;
