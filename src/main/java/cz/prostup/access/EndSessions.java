package cz.prostup.access;

import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The open sessions of an account, and their end: it counts at the next click, on whichever node (control 8).
@Service
public class EndSessions {

    /// @param mine the one in which this is asked
    public record Open(UUID id, Instant since, Instant lastUsed, boolean mine) {}

    private final JdbcClient db;
    private final Sessions sessions;
    private final SecurityLog log;
    private final Today today;

    EndSessions(JdbcClient db, Sessions sessions, SecurityLog log, Today today) {
        this.db = db;
        this.sessions = sessions;
        this.log = log;
        this.today = today;
    }

    /// The viewer's own, the latest first.
    @Transactional
    public List<Open> open(Viewer viewer) {
        var mine = IdentityProof.current().session();
        return db.sql("""
                        select id, created_at, last_used_at from access.session
                         where user_id = :user and ended_at is null and expires_at > :now and not waits_for_code
                           and last_used_at > :now - make_interval(mins => access.number('sessionIdleMinutes', :today)::int)
                         order by last_used_at desc limit 50
                        """)
                .param("user", viewer.userId())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("today", today.date())
                .query((row, n) -> new Open(
                        Columns.uuid(row, "id"),
                        Columns.instant(row, "created_at"),
                        sessions.lastUseOf(Columns.uuid(row, "id"), Columns.instant(row, "last_used_at")),
                        Objects.equals(Columns.uuid(row, "id"), mine)))
                .list();
    }

    /// One of the viewer's own.
    ///
    /// @return false when it had ended, or is somebody else's
    @Transactional
    public boolean endOne(UUID session, Viewer viewer) {
        var ended = db.sql("""
                        update access.session set ended_at = :now, ended_by = :user
                         where id = :id and user_id = :user and ended_at is null
                        """)
                        .param("now", today.now().atOffset(ZoneOffset.UTC))
                        .param("user", viewer.userId())
                        .param("id", session)
                        .update()
                > 0;
        if (ended) {
            log.event(viewer, Kind.SESSION_ENDED, "jedno vlastní");
        }
        return ended;
    }

    /// The viewer's own, everywhere.
    ///
    /// @param alsoThis whether the one in which this is asked ends as well
    @Transactional
    public int endMine(boolean alsoThis, Viewer viewer) {
        var kept = alsoThis ? null : IdentityProof.current().session();
        var ended = sessions.endOthersOf(viewer.userId(), kept, viewer.userId());
        log.event(viewer, Kind.SESSION_ENDED, "vlastní, počet " + ended);
        return ended;
    }

    /// Of another account. Who may do that decides the caller.
    @Transactional
    public int endAllOf(UUID user, Viewer viewer) {
        var ended = sessions.endOthersOf(user, null, viewer.userId());
        log.event(viewer, Kind.SESSION_ENDED, user, "všechna, počet " + ended);
        return ended;
    }
}
