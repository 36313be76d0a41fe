package cz.prostup.people.emergency;

import cz.prostup.access.SecurityLog;
import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.DailyJob;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends an emergency access: by the button, or by the clock. Access itself ends with its last minute whether a job has
/// seen it or not; the job only writes it down.
@Service
public class EndEmergency implements DailyJob {

    private final JdbcClient db;
    private final SecurityLog log;
    private final EmergencyHistory history;
    private final Today today;

    EndEmergency(JdbcClient db, SecurityLog log, EmergencyHistory history, Today today) {
        this.db = db;
        this.log = log;
        this.history = history;
        this.today = today;
    }

    /// @return false when it had ended before
    /// @throws NotFound for an access of somebody else
    @Transactional
    public boolean end(EmergencyId id, Viewer viewer) {
        var own = db.sql("select ends_at from people.emergency_access where id = :id and user_id = :user for update")
                .param("id", id.value())
                .param("user", viewer.userId())
                .query((row, n) -> Columns.instant(row, "ends_at"))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        var now = today.now();
        if (own.isAfter(now)) {
            return ended(id, EmergencyAction.END, now, viewer);
        }
        ended(id, EmergencyAction.EXPIRE, own, Viewer.SYSTEM);
        return false;
    }

    /// Writes down the ends that the clock made.
    @Override
    @Transactional
    public void run() {
        record Over(UUID id, Instant at) {}
        db.sql("""
                        select id, ends_at from people.emergency_access
                         where state = 'BEGUN' and ends_at <= :now order by ends_at, id for update skip locked
                        """)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Over(Columns.uuid(row, "id"), Columns.instant(row, "ends_at")))
                .list()
                .forEach(over -> ended(new EmergencyId(over.id()), EmergencyAction.EXPIRE, over.at(), Viewer.SYSTEM));
    }

    private boolean ended(EmergencyId id, EmergencyAction action, Instant at, Viewer by) {
        var next = EmergencyLifecycle.TABLE.next(EmergencyState.BEGUN, action);
        var changed = db.sql("""
                        update people.emergency_access set state = :state, ended_at = :at, version = version + 1
                         where id = :id and state = 'BEGUN'
                        """)
                        .param("state", next.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                > 0;
        if (changed) {
            history.moved(id, action.name(), next, by);
            log.event(by, Kind.EMERGENCY_ENDED, id.toString());
        }
        return changed;
    }
}
