package cz.prostup.people.messages;

import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.people.PersonId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The first message of a thread.
///
/// @param subject neutral, a few words; sealed like the text, no letter holds it
/// @param to      accounts
/// @param files   drafts of the writer
public record NewThread(PersonId person, String subject, String text, Set<UUID> to, List<AttachmentId> files) {

    public NewThread {
        to = Set.copyOf(to);
        files = List.copyOf(files);
    }
}
