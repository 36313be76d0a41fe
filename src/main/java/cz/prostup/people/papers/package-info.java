/// *Owns* papers in a person's file: what each is, of what day, and how far it may be read.
///
/// *Does not own* the files themselves (`documents.attachments`) nor who reads which layer (`people`).
///
/// *May use* the frame of the file, the vault, accounts and units, kept files.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "vault", "organisations", "access", "people", "documents :: attachments"
        })
package cz.prostup.people.papers;
