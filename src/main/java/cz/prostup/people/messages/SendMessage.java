package cz.prostup.people.messages;

import static java.util.stream.Collectors.toUnmodifiableSet;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.KeptFiles;
import cz.prostup.people.OpenFile;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes to others about a person, inside the system (7.3.8, BR-092). A letter says only that there is something to
/// read.
@Service
public class SendMessage {

    /// What came of it.
    public sealed interface Outcome {}

    public record Sent(ThreadId thread) implements Outcome {}

    /// @param field where the form is wrong
    public record Refused(String field, String reason) implements Outcome {}

    private final MessageRepository messages;
    private final Correspondents correspondents;
    private final OpenFile openFile;
    private final KeptFiles files;
    private final TellOfMessage tell;

    SendMessage(
            MessageRepository messages,
            Correspondents correspondents,
            OpenFile openFile,
            KeptFiles files,
            TellOfMessage tell) {
        this.messages = messages;
        this.correspondents = correspondents;
        this.openFile = openFile;
        this.files = files;
        this.tell = tell;
    }

    /// @throws NotFound when the viewer has nothing to do with the person
    @Transactional
    public Outcome begin(NewThread begun, Viewer viewer) {
        openFile.require(viewer, begun.person());
        var offered = correspondents.of(begun.person(), viewer).stream()
                .map(Correspondent::userId)
                .collect(toUnmodifiableSet());
        if (begun.to().isEmpty() || !offered.containsAll(begun.to())) {
            return new Refused("to", "Vyberte, komu píšete. Nabízíme jen ty, kdo člověka smí vidět.");
        }
        var thread = messages.begin(begun, viewer);
        write(thread, 1, begun.text(), begun.files(), viewer);
        return new Sent(thread);
    }

    /// @throws NotFound when the viewer does not take part, or may not see the person any more
    @Transactional
    public Outcome reply(ThreadId thread, String text, List<AttachmentId> attached, Viewer viewer) {
        var next = messages.nextNumber(thread, viewer);
        if (next.isEmpty()) {
            return new Refused("text", "Vlákno je uzavřené. Otevřete ho znovu, nebo začněte nové.");
        }
        write(thread, next.get(), text, attached, viewer);
        return new Sent(thread);
    }

    private void write(ThreadId thread, int number, String text, List<AttachmentId> attached, Viewer viewer) {
        var message = messages.add(thread, number, text, viewer);
        messages.attach(message, attached);
        files.claim(attached, "people.message", message, viewer);
        messages.markRead(thread, number, viewer);
        tell.written(thread, message, viewer);
    }
}
