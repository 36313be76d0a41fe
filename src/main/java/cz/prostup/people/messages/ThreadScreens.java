package cz.prostup.people.messages;

import static java.util.stream.Collectors.groupingBy;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.KeptFile;
import cz.prostup.documents.attachments.KeptFiles;
import cz.prostup.people.FileHead;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One thread with its messages, the newest first.
@Component
public class ThreadScreens {

    public static final int PAGE = 50;

    /// @param readTo how far they have read, 0 for nothing
    public record Participant(
            UUID userId, String name, @Nullable Instant leftAt, int readTo) {}

    public record Message(
            UUID id, int number, String author, boolean isMine, Instant sentAt, String text, List<KeptFile> files) {

        /// Paragraphs as they were written.
        public List<String> lines() {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    public record Opened(
            ThreadId id,
            String code,
            FileHead head,
            String subject,
            int total,
            @Nullable Instant closedAt,
            List<Participant> participants,
            List<Message> messages) {

        public List<Participant> present() {
            return participants.stream().filter(one -> one.leftAt() == null).toList();
        }

        /// Names of the others who have read a message.
        public String readBy(Message message, UUID viewer) {
            return String.join(
                    ", ",
                    participants.stream()
                            .filter(one -> one.readTo() >= message.number()
                                    && !one.userId().equals(viewer)
                                    && !one.name().equals(message.author()))
                            .map(Participant::name)
                            .toList());
        }
    }

    private final JdbcClient db;
    private final MessageRepository messages;
    private final Correspondents correspondents;
    private final OpenFile openFile;
    private final KeptFiles files;
    private final ReadLog readLog;

    ThreadScreens(
            JdbcClient db,
            MessageRepository messages,
            Correspondents correspondents,
            OpenFile openFile,
            KeptFiles files,
            ReadLog readLog) {
        this.db = db;
        this.messages = messages;
        this.correspondents = correspondents;
        this.openFile = openFile;
        this.files = files;
        this.readLog = readLog;
    }

    /// Opening is reading: it is written down how far.
    ///
    /// @throws NotFound when the viewer does not take part, or may not see the person any more
    @Transactional
    public Opened open(ThreadId id, int page, Viewer viewer) {
        var head = openFile.open(viewer, messages.person(id, viewer), FileTab.MESSAGES);
        var attached = files(id);
        var found = db.sql(
                        "select code, subject_sealed, last_number, closed_at from people.message_thread where id = :id")
                .param("id", id.value())
                .query((row, n) -> new Opened(
                        id,
                        row.getString("code"),
                        head,
                        messages.subject(id, row.getBytes("subject_sealed")),
                        row.getInt("last_number"),
                        Columns.instantOrNull(row, "closed_at"),
                        participants(id),
                        messages(id, page, attached, viewer)))
                .single();
        messages.markRead(id, found.total(), viewer);
        return found;
    }

    public record Adding(Opened thread, List<Correspondent> offered) {}

    /// @throws NotFound when the viewer does not take part
    @Transactional
    public Adding adding(ThreadId id, Viewer viewer) {
        var thread = open(id, 1, viewer);
        var present = thread.present().stream().map(Participant::userId).toList();
        var offered = correspondents.of(thread.head().id(), viewer).stream()
                .filter(one -> !present.contains(one.userId()))
                .toList();
        return new Adding(thread, offered);
    }

    /// May this viewer have the file? Writes the reading down.
    ///
    /// @throws NotFound when not
    @Transactional
    public void file(ThreadId thread, AttachmentId file, Viewer viewer) {
        var person = messages.person(thread, viewer);
        var there = db.sql("""
                        select count(*) from people.message_attachment_access
                         where attachment_id = :file and thread_id = :thread and user_id = :viewer
                        """)
                .param("file", file.value())
                .param("thread", thread.value())
                .param("viewer", viewer.userId())
                .query(Long.class)
                .single();
        if (there == 0) {
            throw new NotFound(file);
        }
        readLog.person(viewer, person.value(), "příloha zprávy", file.value(), "MESSAGE");
    }

    private List<Participant> participants(ThreadId id) {
        return db.sql("""
                        select p.user_id, u.display_name, case when bool_or(p.left_at is null) then null else max(p.left_at) end as gone,
                               coalesce((select max(r.up_to) from people.message_read r
                                          where r.thread_id = :id and r.user_id = p.user_id), 0) as read_to
                          from people.message_participant p
                          join access.user_card u on u.id = p.user_id
                         where p.thread_id = :id
                         group by p.user_id, u.display_name
                         order by u.display_name
                        """)
                .param("id", id.value())
                .query((row, n) -> new Participant(
                        Columns.uuid(row, "user_id"),
                        row.getString("display_name"),
                        Columns.instantOrNull(row, "gone"),
                        row.getInt("read_to")))
                .list();
    }

    private List<Message> messages(ThreadId id, int page, Map<UUID, List<KeptFile>> attached, Viewer viewer) {
        return db.sql("""
                        select m.id, m.number, m.author_id, u.display_name, m.sent_at, m.text_sealed
                          from people.message m
                          join access.user_card u on u.id = m.author_id
                         where m.thread_id = :id
                         order by m.number desc
                         limit :size offset :from
                        """)
                .param("id", id.value())
                .param("size", PAGE)
                .param("from", (page - 1) * PAGE)
                .query((row, n) -> message(row, attached, viewer))
                .list();
    }

    private Message message(ResultSet row, Map<UUID, List<KeptFile>> attached, Viewer viewer) throws SQLException {
        var id = Columns.uuid(row, "id");
        return new Message(
                id,
                row.getInt("number"),
                row.getString("display_name"),
                viewer.userId().equals(Columns.uuid(row, "author_id")),
                Columns.instant(row, "sent_at"),
                messages.text(id, row.getBytes("text_sealed")),
                attached.getOrDefault(id, List.of()));
    }

    private Map<UUID, List<KeptFile>> files(ThreadId id) {
        record Attached(UUID message, KeptFile file) {}
        return db
                .sql("""
                        select a.message_id, f.id, f.name_sealed, f.kind, f.size, f.state
                          from people.message m
                          join people.message_attachment a on a.message_id = m.id
                          join documents.attachment_card f on f.id = a.attachment_id
                         where m.thread_id = :id
                         order by f.uploaded_at, f.id
                        """)
                .param("id", id.value())
                .query((row, n) -> new Attached(
                        Columns.uuid(row, "message_id"),
                        files.read(
                                new AttachmentId(Columns.uuid(row, "id")),
                                row.getBytes("name_sealed"),
                                row.getString("kind"),
                                row.getLong("size"),
                                row.getString("state"))))
                .list()
                .stream()
                .collect(groupingBy(
                        Attached::message,
                        java.util.stream.Collectors.mapping(Attached::file, java.util.stream.Collectors.toList())));
    }
}
