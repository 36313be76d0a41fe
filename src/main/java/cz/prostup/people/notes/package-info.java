/// *Owns* notes about a person: their layers, wordings and drafts.
///
/// *Does not own* who reads them: that is asked of the views of `people`, here and by the second lock.
///
/// *May use* the root of people, the vault for what must not lie readable, the daily jobs.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "vault", "organisations", "access", "calendar", "people"})
package cz.prostup.people.notes;
