package cz.prostup.access;

import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
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
    public void refused(@Nullable Viewer viewer, String path, int status) {
        db.sql("""
                        insert into access.refusal_log (at, user_id, path, status, request_id)
                        values (:at, :user, :path, :status, :request)
                        """)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("user", viewer == null ? null : viewer.userId())
                .param("path", path.length() > 500 ? path.substring(0, 500) : path)
                .param("status", status)
                .param("request", MDC.get("request"))
                .update();
    }
}
