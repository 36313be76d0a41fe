package cz.prostup.people.emergency;

import cz.prostup.access.SecurityLog;
import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.access.Viewer;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says afterwards what was done with an emergency access. What was read needs no telling: it is in the log.
@Service
public class ReportEmergency {

    public static final int LONGEST = 4000;

    public sealed interface Outcome {}

    public record Reported() implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String reason) implements Outcome {}

    private final JdbcClient db;
    private final EndEmergency endEmergency;
    private final EmergencyHistory history;
    private final SecurityLog log;
    private final Notify notify;
    private final Today today;

    ReportEmergency(
            JdbcClient db,
            EndEmergency endEmergency,
            EmergencyHistory history,
            SecurityLog log,
            Notify notify,
            Today today) {
        this.db = db;
        this.endEmergency = endEmergency;
        this.history = history;
        this.log = log;
        this.notify = notify;
        this.today = today;
    }

    /// An access that still runs ends with it.
    ///
    /// @throws NotFound for an access of somebody else
    @Transactional
    public Outcome report(EmergencyId id, String text, Viewer viewer) {
        if (text.isBlank() || text.strip().length() > LONGEST) {
            return new Refused("Napište, co jste udělali a proč to bylo potřeba, nejvýš 4000 znaků.");
        }
        endEmergency.end(id, viewer);
        var state = db.sql("select state from people.emergency_access where id = :id and user_id = :user for update")
                .param("id", id.value())
                .param("user", viewer.userId())
                .query((row, n) -> Columns.code(row, "state", EmergencyState.class))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        var move = EmergencyLifecycle.TABLE.find(state, EmergencyAction.REPORT);
        if (move.isEmpty()) {
            return new Refused("Zpráva už je odeslaná.");
        }
        db.sql("""
                        update people.emergency_access
                           set state = :state, report = :report, reported_at = :at, version = version + 1
                         where id = :id
                        """)
                .param("state", move.get().to().name())
                .param("report", text.strip())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        history.moved(id, EmergencyAction.REPORT.name(), move.get().to(), viewer);
        log.event(viewer, Kind.EMERGENCY_REPORTED, id.toString());
        tellOfficers(id, viewer);
        return new Reported();
    }

    private void tellOfficers(EmergencyId id, Viewer viewer) {
        notify.tell(db.sql("""
                        select m.user_id from people.emergency_access e
                          join organisations.unit_card w on w.id = e.unit_id
                          join organisations.unit_card u on u.organisation_id = w.organisation_id
                          join access.membership_card m on m.unit_id = u.id and m.role = 'DPO'
                         where e.id = :id
                         group by m.user_id
                        """).param("id", id.value()).query(UUID.class).list().stream()
                .filter(officer -> !officer.equals(viewer.userId()))
                .map(officer -> new NewNotice(
                        officer,
                        "EMERGENCY_REPORTED",
                        "Zpráva o\u00a0nouzovém přístupu čeká na posouzení",
                        "",
                        "/audit/emergency/" + id,
                        "emergency report " + id))
                .toList());
    }
}
