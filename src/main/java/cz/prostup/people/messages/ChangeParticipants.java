package cz.prostup.people.messages;

import cz.prostup.access.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes somebody into a thread, who then reads the whole of it, or leaves it. What was sent stays.
@Service
public class ChangeParticipants {

    public sealed interface Outcome {}

    public record Added() implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String reason) implements Outcome {}

    private final MessageRepository messages;
    private final Correspondents correspondents;
    private final TellOfMessage tell;

    ChangeParticipants(MessageRepository messages, Correspondents correspondents, TellOfMessage tell) {
        this.messages = messages;
        this.correspondents = correspondents;
        this.tell = tell;
    }

    /// @throws NotFound when the viewer does not take part
    @Transactional
    public Outcome add(ThreadId thread, UUID user, Viewer viewer) {
        var person = messages.person(thread, viewer);
        if (correspondents.of(person, viewer).stream()
                .noneMatch(one -> one.userId().equals(user))) {
            return new Refused("Přidat jde jen ten, kdo člověka smí vidět.");
        }
        if (messages.readers(thread).contains(user)) {
            return new Refused("Ve vlákně už je.");
        }
        messages.join(thread, person, user, viewer);
        tell.added(thread, user, viewer);
        return new Added();
    }

    /// @throws NotFound when the viewer does not take part
    @Transactional
    public void leave(ThreadId thread, Viewer viewer) {
        messages.person(thread, viewer);
        messages.leave(thread, viewer);
    }
}
