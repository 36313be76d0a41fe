/// *Owns* the record of a person: how one is found, written down once, shown, changed, and what was changed by whom;
/// the
/// national id and who looked at it.
///
/// *Does not own* who may read it (`people`), notes, consents and the circle; their parts of the first page come by
/// `FilePart`, what other modules find comes by `SearchSource`.
///
/// *May use* the frame of people's files, the log of reads and the vault.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "vault", "organisations", "access", "calendar", "documents", "people"})
package cz.prostup.people.registry;
