package cz.prostup.people.messages;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.FileHead;
import cz.prostup.people.FilePart;
import cz.prostup.people.FileTab;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The newest threads of the viewer on the first page of the file.
@Component
@Order(70)
class MessagePart implements FilePart {

    private final JdbcClient db;
    private final MessageRepository messages;

    MessagePart(JdbcClient db, MessageRepository messages) {
        this.db = db;
        this.messages = messages;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.values());
    }

    @Override
    public List<Section> of(FileHead head, Viewer viewer) {
        var rows = db.sql("""
                        select t.id, t.subject_sealed, t.last_at,
                               t.last_number > coalesce((select max(r.up_to) from people.message_read r
                                                          where r.thread_id = t.id and r.user_id = :viewer), 0) as unread
                          from people.message_access a
                          join people.message_thread t on t.id = a.thread_id
                         where a.user_id = :viewer and a.person_id = :person and t.closed_at is null
                         order by t.last_at desc, t.id
                         limit 3
                        """)
                .param("viewer", viewer.userId())
                .param("person", head.id().value())
                .query((row, n) -> {
                    var id = new ThreadId(Columns.uuid(row, "id"));
                    return new Row(
                            messages.subject(id, row.getBytes("subject_sealed")),
                            Czech.dateTime(Columns.instant(row, "last_at")),
                            row.getBoolean("unread") ? State.turn("nová zpráva") : null,
                            "/messages/" + id);
                })
                .list();
        return List.of(new Section(
                "Zprávy",
                rows,
                "Žádná zpráva. Napsat můžete těm, kdo člověka doprovázejí.",
                new Link("Všechny zprávy", head.path() + FileTab.MESSAGES.path())));
    }
}
