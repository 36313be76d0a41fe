package cz.prostup.people.messages;

import cz.prostup.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Closes a thread in which nothing more will be written, and opens it again. Nothing is deleted.
@Service
public class CloseThread {

    private final MessageRepository messages;

    CloseThread(MessageRepository messages) {
        this.messages = messages;
    }

    /// @return false when it was closed already
    /// @throws NotFound when the viewer does not take part
    @Transactional
    public boolean close(ThreadId thread, Viewer viewer) {
        messages.person(thread, viewer);
        return messages.close(thread, true, viewer);
    }

    /// @return false when it was open already
    /// @throws NotFound when the viewer does not take part
    @Transactional
    public boolean reopen(ThreadId thread, Viewer viewer) {
        messages.person(thread, viewer);
        return messages.close(thread, false, viewer);
    }
}
