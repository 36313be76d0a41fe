package cz.prostup.people.identity;

import cz.prostup.access.Viewer;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What somebody found out about a suggested pair. "Two people" is remembered with its reason and may be reopened.
@Service
public class DecideDuplicate {

    public static final int LONGEST_REASON = 500;

    private final JdbcClient db;
    private final Today today;

    DecideDuplicate(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// @throws NotFound when the viewer does not see both
    /// @throws StaleRecord when somebody decided meanwhile
    @Transactional
    public void twoPeople(UUID pair, int version, String reason, Viewer viewer) {
        decide(pair, version, "TWO_PEOPLE", reason, viewer);
    }

    /// @throws NotFound when the viewer does not see both
    /// @throws StaleRecord when somebody decided meanwhile
    @Transactional
    public void reopen(UUID pair, int version, Viewer viewer) {
        decide(pair, version, "OPEN", "", viewer);
    }

    private void decide(UUID pair, int version, String state, String reason, Viewer viewer) {
        if (!sees(pair, viewer)) {
            throw new NotFound(pair);
        }
        var changed = db.sql("""
                        update people.duplicate_pair
                           set state = :state, reason = :reason, decided_by = :by, decided_at = :at, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("state", state)
                .param("reason", reason)
                .param("by", viewer.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", pair)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleRecord(pair);
        }
    }

    private boolean sees(UUID pair, Viewer viewer) {
        return db.sql("""
                        select count(distinct a.person_id) = 2
                          from people.duplicate_pair p
                          join people.person_access a on a.person_id in (p.person_a, p.person_b)
                         where p.id = :id and a.user_id = :viewer and a.basis <> 'EMERGENCY' and a.basis not like 'GRANT%'
                           and a.role in (select role from people.merge_role)
                        """)
                .param("id", pair)
                .param("viewer", viewer.userId())
                .query(Boolean.class)
                .single();
    }
}
