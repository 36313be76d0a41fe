package cz.prostup.people.messages;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Unread messages on the home page, as one figure that leads to them.
@Component
@Order(5)
class UnreadMessages implements WorklistSource {

    private final JdbcClient db;

    UnreadMessages(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<Role> roles() {
        return MessagesMenu.WRITERS_AND_OFFICE;
    }

    @Override
    public List<Figure> figuresFor(Viewer viewer) {
        long unread =
                db.sql("""
                        select count(*) from people.message_access a
                          join people.message_thread t on t.id = a.thread_id
                         where a.user_id = :viewer
                           and t.last_number > coalesce((select max(r.up_to) from people.message_read r
                                                          where r.thread_id = t.id and r.user_id = :viewer), 0)
                        """).param("viewer", viewer.userId()).query(Long.class).single();
        var label = Czech.form(
                unread,
                "vlákno s\u00a0novou zprávou",
                "vlákna s\u00a0novými zprávami",
                "vláken s\u00a0novými zprávami");
        return unread == 0 ? List.of() : List.of(new Figure(unread, label, "/messages?show=UNREAD"));
    }
}
