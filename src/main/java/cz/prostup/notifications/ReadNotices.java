package cz.prostup.notifications;

import cz.prostup.access.Viewer;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person has read a notice, or all of them.
@Service
public class ReadNotices {

    private final JdbcClient db;
    private final Today today;

    ReadNotices(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// @return the page that the notice speaks of
    /// @throws NotFound when it is of somebody else
    @Transactional
    public String read(NoticeId id, Viewer viewer) {
        return db.sql("""
                        update notifications.notice set read_at = coalesce(read_at, :now)
                         where id = :id and user_id = :viewer and in_app
                        returning path
                        """)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("viewer", viewer.userId())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /// @return how many were unread
    @Transactional
    public int readAll(Viewer viewer) {
        return db.sql("""
                        update notifications.notice set read_at = :now
                         where user_id = :viewer and in_app and read_at is null
                        """)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("viewer", viewer.userId())
                .update();
    }
}
