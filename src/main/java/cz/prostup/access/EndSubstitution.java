package cz.prostup.access;

import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends a substitution before its last day; the substitute's next click no longer has the role.
@Service
public class EndSubstitution {

    private final JdbcClient db;
    private final SubstitutionScreens screens;
    private final Today today;
    private final SecurityLog log;

    EndSubstitution(JdbcClient db, SubstitutionScreens screens, Today today, SecurityLog log) {
        this.log = log;
        this.db = db;
        this.screens = screens;
        this.today = today;
    }

    /// The person who was away, the substitute, whoever arranged it, and whoever could arrange it now.
    ///
    /// @return false when it had ended before
    /// @throws NotFound when the viewer has nothing to do with it
    @Transactional
    public boolean end(UUID id, Viewer viewer) {
        var found = screens.all(viewer).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        boolean ended = db.sql("""
                        update access.substitution
                           set ended_at = :at, ended_by = :by
                         where id = :id and ended_at is null and valid_to >= :today
                        """)
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .param("by", viewer.userId())
                        .param("id", found.id())
                        .param("today", today.date())
                        .update()
                > 0;
        if (ended) {
            log.event(viewer, Kind.SUBSTITUTION_ENDED, id.toString());
        }
        return ended;
    }
}
