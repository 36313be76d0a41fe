/// *Owns* files that people attach: their kind by content, what is removed from them, the scan for malicious code, and
/// their sealed pieces.
///
/// *Does not own* who may have a file: the module whose matter it is takes the file over, asks its own access view, and
/// only then lets it be sent.
///
/// *May use* the vault, accounts for who uploaded, the calendar for jobs and notices for what was found.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "ui", "vault", "organisations", "access", "calendar", "notifications"})
package cz.prostup.documents.attachments;
