/// *Owns* messages about a person: threads, who takes part, what was written and read.
///
/// *Does not own* who may see a person (`people`): whoever may not any more does not open a thread either, with the
/// next
/// click.
///
/// *May use* the frame of the file, the vault, accounts and units, kept files, notices and the home page.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "vault",
            "organisations",
            "access",
            "calendar",
            "notifications",
            "people",
            "documents.attachments"
        })
package cz.prostup.people.messages;
