/// *Owns* the ledger of consents: purposes and their texts, who agreed to what, for whom and until when, the drafts,
/// the
/// refusals and withdrawals, the paper of it, and the same pages in the words of the person.
///
/// *Does not own* what is shared on a consent (`people.sharing`): the access view reads whether a consent is in force,
/// so
/// nothing has to be ended here. The scan of a signed paper is a file of `documents`.
///
/// *May use* the file of the person, the worklist, notices and papers.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "ui",
            "organisations",
            "access",
            "calendar",
            "documents",
            "documents :: attachments",
            "notifications",
            "people"
        })
package cz.prostup.people.consent;
