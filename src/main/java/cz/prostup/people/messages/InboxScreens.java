package cz.prostup.people.messages;

import cz.prostup.access.ReadLog;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FileTab;
import cz.prostup.people.OpenFile;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import cz.prostup.ui.Pages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lists of threads: the viewer's inbox and those in one person's file. Only threads the viewer takes part in are
/// there.
@Component
public class InboxScreens {

    public enum Show {
        ALL,
        UNREAD,
        /// Nobody wrote for longer than the dated row says: to be closed.
        OLD,
        CLOSED
    }

    public record Filter(Show show, String query, int page) {}

    public record Row(
            ThreadId id,
            String code,
            PersonId person,
            String personName,
            String subject,
            String others,
            int messages,
            Instant lastAt,
            boolean isUnread,
            boolean isClosed) {}

    public record Counts(long all, long unread, long old, long closed) {}

    public record Found(List<Row> rows, long total, Counts counts) {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    public record OfPerson(FileHead head, List<Row> rows, long total) {}

    private static final String MINE = """
            with mine as (
                select t.*, t.last_number > coalesce((select max(r.up_to) from people.message_read r
                                                       where r.thread_id = t.id and r.user_id = :viewer), 0) as unread,
                       t.closed_at is null and t.last_at < :old as old
                  from people.message_access a
                  join people.message_thread t on t.id = a.thread_id
                 where a.user_id = :viewer and (:person::uuid is null or a.person_id = :person))
            """;

    private static final String COLUMNS = """
            select t.id, t.code, t.person_id, p.display_name as person_name, t.subject_sealed, t.last_number, t.last_at,
                   t.unread, t.closed_at, count(*) over () as total,
                   (select string_agg(u.display_name, ', ' order by u.display_name)
                      from people.message_participant o
                      join access.user_card u on u.id = o.user_id
                     where o.thread_id = t.id and o.left_at is null and o.user_id <> :viewer) as others
              from mine t
              join people.person_card p on p.id = t.person_id
            """;

    private final JdbcClient db;
    private final MessageRepository messages;
    private final Correspondents correspondents;
    private final OpenFile openFile;
    private final ReadLog readLog;
    private final MessageRules rules;
    private final Today today;

    InboxScreens(
            JdbcClient db,
            MessageRepository messages,
            Correspondents correspondents,
            OpenFile openFile,
            ReadLog readLog,
            MessageRules rules,
            Today today) {
        this.db = db;
        this.messages = messages;
        this.correspondents = correspondents;
        this.openFile = openFile;
        this.readLog = readLog;
        this.rules = rules;
        this.today = today;
    }

    private record Counted(Row row, long total) {}

    @Transactional
    public Found inbox(Filter filter, Viewer viewer) {
        var old = rules.closeBefore(today.now());
        var rows = db.sql(MINE + COLUMNS + """
                         where case :show when 'UNREAD' then t.unread when 'OLD' then t.old
                                          when 'CLOSED' then t.closed_at is not null else t.closed_at is null end
                           and (:query = '' or position(access.plain(:query) in access.plain(p.display_name)) > 0
                                or upper(:query) = t.code
                                or exists (select from people.message_participant o
                                             join access.user_card u on u.id = o.user_id
                                            where o.thread_id = t.id and o.left_at is null
                                              and position(access.plain(:query) in access.plain(u.display_name)) > 0))
                         order by t.last_at desc, t.id
                         limit :size offset :from
                        """)
                .param("viewer", viewer.userId())
                .param("person", null, java.sql.Types.OTHER)
                .param("old", old)
                .param("show", filter.show().name())
                .param("query", filter.query())
                .param("size", Pages.USUAL_SIZE)
                .param("from", (filter.page() - 1) * Pages.USUAL_SIZE)
                .query(this::row)
                .list();
        var found = rows.stream().map(Counted::row).toList();
        readLog.list(
                viewer,
                "zprávy",
                filter.show() + " " + filter.query(),
                found.stream().map(row -> row.person().value()).distinct().toList(),
                "MESSAGE");
        return new Found(found, rows.isEmpty() ? 0 : rows.getFirst().total(), counts(viewer));
    }

    private Counts counts(Viewer viewer) {
        return db.sql(MINE + """
                        select count(*) filter (where closed_at is null) as open, count(*) filter (where unread) as unread,
                               count(*) filter (where old) as old, count(*) filter (where closed_at is not null) as closed
                          from mine
                        """)
                .param("viewer", viewer.userId())
                .param("person", null, java.sql.Types.OTHER)
                .param("old", rules.closeBefore(today.now()))
                .query((row, n) -> new Counts(
                        row.getLong("open"), row.getLong("unread"), row.getLong("old"), row.getLong("closed")))
                .single();
    }

    @Transactional
    public OfPerson ofPerson(PersonId person, int page, Viewer viewer) {
        var head = openFile.open(viewer, person, FileTab.MESSAGES);
        var rows = db.sql(MINE + COLUMNS + " order by t.last_at desc, t.id limit :size offset :from")
                .param("viewer", viewer.userId())
                .param("person", person.value())
                .param("old", rules.closeBefore(today.now()))
                .param("size", Pages.USUAL_SIZE)
                .param("from", (page - 1) * Pages.USUAL_SIZE)
                .query(this::row)
                .list();
        return new OfPerson(
                head,
                rows.stream().map(Counted::row).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private Counted row(ResultSet row, int number) throws SQLException {
        var id = new ThreadId(Columns.uuid(row, "id"));
        @Nullable String others = row.getString("others");
        return new Counted(
                new Row(
                        id,
                        row.getString("code"),
                        new PersonId(Columns.uuid(row, "person_id")),
                        row.getString("person_name"),
                        messages.subject(id, row.getBytes("subject_sealed")),
                        others == null ? "" : others,
                        row.getInt("last_number"),
                        Columns.instant(row, "last_at"),
                        row.getBoolean("unread"),
                        Columns.instantOrNull(row, "closed_at") != null),
                row.getLong("total"));
    }

    public record Form(FileHead head, List<Correspondent> correspondents) {}

    /// Whom a new thread may go to.
    @Transactional
    public Form form(PersonId person, Viewer viewer) {
        var head = openFile.open(viewer, person, FileTab.MESSAGES);
        return new Form(head, correspondents.of(person, viewer));
    }

    /// @throws NotFound when the viewer's account is not that of a person
    @Transactional
    public PersonId himself(Viewer viewer) {
        return correspondents.himself(viewer).orElseThrow(() -> new NotFound(viewer.userId()));
    }
}
