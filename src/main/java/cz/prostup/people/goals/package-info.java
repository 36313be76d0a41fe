/// *Owns* goals of a person in the person's own words, and how they turned out.
///
/// *Does not own* plans (IPOR, individual plan), which will be made of goals, nor who reads them.
///
/// *May use* the root of people, the vault for what must not lie readable.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "vault", "organisations", "access", "people"})
package cz.prostup.people.goals;
