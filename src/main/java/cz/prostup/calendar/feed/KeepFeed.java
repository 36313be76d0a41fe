package cz.prostup.calendar.feed;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Switches one's own feed on and off, gives it a new address, says whether initials go into it.
@Service
public class KeepFeed {

    /// @param fetchedAt null when no calendar has asked yet
    public record Standing(
            boolean initials, Instant madeAt, @Nullable Instant fetchedAt) {}

    private final JdbcClient db;
    private final Today today;

    KeepFeed(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// Empty when the feed is off.
    @Transactional
    public Optional<Standing> standing(Viewer viewer) {
        return db.sql("select initials, made_at, fetched_at from calendar.feed where user_id = :viewer")
                .param("viewer", viewer.userId())
                .query((row, n) -> new Standing(
                        row.getBoolean("initials"),
                        Columns.instant(row, "made_at"),
                        Columns.instantOrNull(row, "fetched_at")))
                .optional();
    }

    /// A new address; the one before answers no more.
    ///
    /// @return the secret part, to be shown once
    @Transactional
    public String renew(Viewer viewer) {
        var secret = FeedSecret.next();
        db.sql("""
                        insert into calendar.feed (user_id, token_hash, made_at) values (:viewer, :hash, :now)
                        on conflict (user_id) do update
                           set token_hash = excluded.token_hash, made_at = excluded.made_at, fetched_at = null
                        """)
                .param("viewer", viewer.userId())
                .param("hash", secret.hash())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
        return secret.text();
    }

    @Transactional
    public void initials(boolean wanted, Viewer viewer) {
        db.sql("update calendar.feed set initials = :wanted where user_id = :viewer")
                .param("wanted", wanted)
                .param("viewer", viewer.userId())
                .update();
    }

    @Transactional
    public void switchOff(Viewer viewer) {
        db.sql("delete from calendar.feed where user_id = :viewer")
                .param("viewer", viewer.userId())
                .update();
    }
}
