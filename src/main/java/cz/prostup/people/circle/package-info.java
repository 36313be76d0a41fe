/// *Owns* who accompanies a person and who is responsible for them, and how both change.
///
/// *Does not own* memberships that come with a job: `ipm` opens and ends those through the root of people.
///
/// *May use* the root of people, notices, the worklist.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "organisations", "access", "calendar", "notifications", "people"})
package cz.prostup.people.circle;
