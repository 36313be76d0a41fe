/// *Owns* breaking the glass: who opened a file in an emergency, for how long, what they said about it afterwards and
/// how it
/// was reviewed.
///
/// *Does not own* what an emergency opens: that are rows of `people.content_access`, where the private layer has none.
///
/// *May use* accounts, the logs, notices and the vault that finds a national id.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "vault", "organisations", "access", "calendar", "notifications", "people"
        })
package cz.prostup.people.emergency;
