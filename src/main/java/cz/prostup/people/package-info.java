/// *Owns* persons, what is known of them and who may read it: layers, the circle, consents, grants, guests, messages,
/// the log as the person sees it. Nested modules hold the matters, here is what all of them and the modules above need.
///
/// *Does not own* what happens to a person at work or in a case; those modules open a relation here and say why.
///
/// *May use* access for the log of reads, the vault for what must not lie readable, papers and notices.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "vault",
            "organisations",
            "access",
            "calendar",
            "documents",
            "notifications"
        })
package cz.prostup.people;
