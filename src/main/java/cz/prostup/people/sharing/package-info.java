/// *Owns* what one unit lets another read about a person and why: grants, their end, and enquiries that ask partners
/// only whether they know somebody (7.3.6).
///
/// *Does not own* consents, which it only asks about, nor what is read by a grant: each content asks
/// `people.content_access`.
///
/// *May use* the person's file, notices, the worklist, working days.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "organisations", "access", "calendar", "notifications", "people"})
package cz.prostup.people.sharing;
