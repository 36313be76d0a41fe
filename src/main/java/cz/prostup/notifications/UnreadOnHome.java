package cz.prostup.notifications;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.ui.Czech;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The number of unread notices, on the home page only: on each page it would cost a statement.
@Component
@Order(0)
class UnreadOnHome implements WorklistSource {

    private final JdbcClient db;

    UnreadOnHome(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.values());
    }

    @Override
    public List<Figure> figuresFor(Viewer viewer) {
        long unread =
                db.sql("""
                        select count(*) from notifications.notice
                         where user_id = :viewer and in_app and read_at is null
                        """).param("viewer", viewer.userId()).query(Long.class).single();
        var label = Czech.form(unread, "nepřečtené oznámení", "nepřečtená oznámení", "nepřečtených oznámení");
        return unread == 0 ? List.of() : List.of(new Figure(unread, label, "/notices?unread=ano"));
    }
}
