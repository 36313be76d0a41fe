package cz.prostup.people.messages;

import cz.prostup.access.Viewer;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says that there is something to read and nothing more: the code belongs to the thread and to nobody (7.3.8).
@Component
class TellOfMessage {

    private final JdbcClient db;
    private final MessageRepository messages;
    private final Notify notify;

    TellOfMessage(JdbcClient db, MessageRepository messages, Notify notify) {
        this.db = db;
        this.messages = messages;
        this.notify = notify;
    }

    void written(ThreadId thread, UUID message, Viewer by) {
        tell(thread, "message/" + message, by, null);
    }

    void added(ThreadId thread, UUID user, Viewer by) {
        tell(thread, "message-added/" + thread + "/" + user, by, user);
    }

    private void tell(ThreadId thread, String key, Viewer by, @org.jspecify.annotations.Nullable UUID only) {
        var code = db.sql("select code from people.message_thread where id = :thread")
                .param("thread", thread.value())
                .query(String.class)
                .single();
        notify.tell(messages.readers(thread).stream()
                .filter(user -> only == null ? !user.equals(by.userId()) : user.equals(only))
                .map(user -> new NewNotice(
                        user,
                        "MESSAGE_RECEIVED",
                        "Máte novou zprávu ve spisu č.\u00a0" + code,
                        "Přečtete si ji po přihlášení.",
                        "/messages/" + thread,
                        key))
                .toList());
    }
}
