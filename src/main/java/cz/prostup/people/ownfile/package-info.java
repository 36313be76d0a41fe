/// *Owns* the way of a person into their own file: the invitation by e-mail or on paper with a code told beside the
/// person, its acceptance, the end of the account.
///
/// *Does not own* the account itself (`access`), nor the person's pages (`people.me`).
///
/// *May use* the person's file, the vault for the code, letters and notices.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "vault", "organisations", "access", "notifications", "people"})
package cz.prostup.people.ownfile;
