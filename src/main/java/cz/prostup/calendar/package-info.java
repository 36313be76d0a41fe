/// *Owns* Czech holidays, working days and the catalogue of deadlines: from which day, how far, and what happens when
/// the
/// day falls on a weekend.
///
/// *Does not own* lengths that belong to a version of the programme: the catalogue names the parameter, the caller
/// gives
/// its number.
///
/// *May use* who sees what (`access`, `organisations`) for the worklist; days themselves need value types only.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ui", "access", "organisations"})
package cz.prostup.calendar;
