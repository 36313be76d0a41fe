package cz.prostup.people.messages;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.vault.Vault;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Rows of threads. Every move asks `people.message_access` in its own statement, so it ends with the access.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MessageRepository {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Vault vault;
    private final Today today;

    MessageRepository(JdbcClient db, Vault vault, Today today) {
        this.db = db;
        this.vault = vault;
        this.today = today;
    }

    ThreadId begin(NewThread begun, Viewer viewer) {
        var id = new ThreadId(Ids.next());
        db.sql("""
                        insert into people.message_thread (id, code, person_id, subject_sealed, created_by, created_at,
                                                           last_number, last_at)
                        values (:id, :code, :person, :subject, :by, :at, 1, :at)
                        """)
                .param("id", id.value())
                .param("code", code())
                .param("person", begun.person().value())
                .param("subject", vault.seal(begun.subject(), subjectPlace(id)))
                .param("by", viewer.userId())
                .param("at", now())
                .update();
        join(id, begun.person(), viewer.userId(), viewer);
        begun.to().forEach(user -> join(id, begun.person(), user, viewer));
        return id;
    }

    void join(ThreadId thread, PersonId person, UUID user, Viewer by) {
        db.sql("""
                        insert into people.message_participant (id, thread_id, person_id, user_id, added_by, added_at)
                        values (:id, :thread, :person, :user, :by, :at)
                        on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("thread", thread.value())
                .param("person", person.value())
                .param("user", user)
                .param("by", by.userId())
                .param("at", now())
                .update();
    }

    void leave(ThreadId thread, Viewer viewer) {
        db.sql("""
                        update people.message_participant set left_at = :at
                         where thread_id = :thread and user_id = :viewer and left_at is null
                        """)
                .param("at", now())
                .param("thread", thread.value())
                .param("viewer", viewer.userId())
                .update();
    }

    /// @throws NotFound when the viewer does not take part, or may not see the person any more
    PersonId person(ThreadId thread, Viewer viewer) {
        return db.sql("select person_id from people.message_access where thread_id = :thread and user_id = :viewer")
                .param("thread", thread.value())
                .param("viewer", viewer.userId())
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .orElseThrow(() -> new NotFound(thread));
    }

    /// The number of the message that is about to be written; empty when the thread is closed. Two writers at once get
    /// one after the other.
    ///
    /// @throws NotFound when the viewer does not take part, or may not see the person any more
    Optional<Integer> nextNumber(ThreadId thread, Viewer viewer) {
        person(thread, viewer);
        return db.sql("""
                        update people.message_thread set last_number = last_number + 1, last_at = :at
                         where id = :thread and closed_at is null
                        returning last_number
                        """)
                .param("at", now())
                .param("thread", thread.value())
                .query(Integer.class)
                .optional();
    }

    UUID add(ThreadId thread, int number, String text, Viewer viewer) {
        var id = Ids.next();
        db.sql("""
                        insert into people.message (id, thread_id, number, author_id, text_sealed, sent_at)
                        values (:id, :thread, :number, :by, :text, :at)
                        """)
                .param("id", id)
                .param("thread", thread.value())
                .param("number", number)
                .param("by", viewer.userId())
                .param("text", vault.seal(text, textPlace(id)))
                .param("at", now())
                .update();
        return id;
    }

    void attach(UUID message, Collection<AttachmentId> files) {
        files.forEach(file -> db.sql(
                        "insert into people.message_attachment (message_id, attachment_id) values (:message, :file)")
                .param("message", message)
                .param("file", file.value())
                .update());
    }

    void markRead(ThreadId thread, int upTo, Viewer viewer) {
        db.sql("""
                        insert into people.message_read (thread_id, user_id, up_to, at) values (:thread, :viewer, :upTo, :at)
                        on conflict do nothing
                        """)
                .param("thread", thread.value())
                .param("viewer", viewer.userId())
                .param("upTo", upTo)
                .param("at", now())
                .update();
    }

    /// @return false when it was so already
    boolean close(ThreadId thread, boolean closed, Viewer viewer) {
        return db.sql("""
                        update people.message_thread
                           set closed_at = case when :closed then :at::timestamptz end,
                               closed_by = case when :closed then :viewer::uuid end
                         where id = :thread and (closed_at is null) = :closed
                        """)
                        .param("closed", closed)
                        .param("at", now())
                        .param("viewer", viewer.userId())
                        .param("thread", thread.value())
                        .update()
                == 1;
    }

    String subject(ThreadId id, byte[] sealed) {
        return vault.open(sealed, subjectPlace(id));
    }

    String text(UUID id, byte[] sealed) {
        return vault.open(sealed, textPlace(id));
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }

    private static String subjectPlace(ThreadId id) {
        return "people.message_thread.subject/" + id;
    }

    private static String textPlace(UUID id) {
        return "people.message.text/" + id;
    }

    private static String code() {
        var code = new StringBuilder();
        RANDOM.ints(CODE, 0, LETTERS.length()).forEach(at -> code.append(LETTERS.charAt(at)));
        return code.toString();
    }

    /// Participants that may still open the thread.
    List<UUID> readers(ThreadId thread) {
        return db.sql("select user_id from people.message_access where thread_id = :thread")
                .param("thread", thread.value())
                .query((row, n) -> Columns.uuid(row, "user_id"))
                .list();
    }
}
