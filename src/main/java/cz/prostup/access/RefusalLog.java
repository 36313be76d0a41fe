package cz.prostup.access;

import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down refused access in a transaction of its own, for the refused one is rolled back.
@Component
class RefusalLog {

    private final JdbcClient db;
    private final Today today;

    RefusalLog(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(@Nullable Viewer viewer, String method, String path, int status) {
        LogWho.of(viewer)
                .into(db.sql("""
                        insert into access.refusal_log (at, user_id, action, path, status, roles, units, organisations, request_id,
                                                        address)
                        values (:at, :user, :action, :path, :status, :roles, :units, :organisations, :request, :address)
                        """))
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("action", LogText.plain(method))
                .param("path", LogText.plain(path))
                .param("status", status)
                .update();
    }
}
