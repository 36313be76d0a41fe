package cz.prostup.people.emergency;

import cz.prostup.access.SecurityLog;
import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.access.Viewer;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The data-protection officer of the organisation from which the file was opened says whether it was right. Nobody
/// reviews their own access.
@Service
public class ReviewEmergency {

    public static final int LONGEST_NOTE = 2000;

    public enum Verdict {
        JUSTIFIED("oprávněný"),
        UNJUSTIFIED("neoprávněný");

        private final String czech;

        Verdict(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    public sealed interface Outcome {}

    public record Reviewed() implements Outcome {}

    /// @param field  of the form, empty for the whole
    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    private final JdbcClient db;
    private final EmergencyScreens screens;
    private final EmergencyHistory history;
    private final SecurityLog log;
    private final Notify notify;
    private final Today today;

    ReviewEmergency(
            JdbcClient db,
            EmergencyScreens screens,
            EmergencyHistory history,
            SecurityLog log,
            Notify notify,
            Today today) {
        this.db = db;
        this.screens = screens;
        this.history = history;
        this.log = log;
        this.notify = notify;
        this.today = today;
    }

    /// @throws NotFound when the access does not concern the viewer's organisation
    @Transactional
    public Outcome review(EmergencyId id, Verdict verdict, String note, Viewer viewer) {
        var access = screens.mine(id, viewer);
        var move = EmergencyLifecycle.TABLE.find(access.state(), EmergencyAction.REVIEW);
        if (move.isEmpty()) {
            return new Refused(
                    "",
                    access.state() == EmergencyState.REVIEWED
                            ? "Tento přístup už je posouzený."
                            : "Zpráva o přístupu ještě není, posoudit ho zatím nejde.");
        }
        if (access.user().equals(viewer.userId())) {
            return new Refused("", "Vlastní přístup posoudit nejde. Požádejte jiného pověřence.");
        }
        if (verdict == Verdict.UNJUSTIFIED && note.isBlank()) {
            return new Refused("note", "U neoprávněného přístupu napište, co bylo špatně a co dál.");
        }
        if (note.strip().length() > LONGEST_NOTE) {
            return new Refused("note", "Poznámka může mít nejvýš 2000 znaků.");
        }
        var changed = db.sql("""
                        update people.emergency_access
                           set state = :state, verdict = :verdict, review_note = :note, reviewed_at = :at, reviewed_by = :by,
                               version = version + 1
                         where id = :id and state = 'REPORTED'
                        """)
                .param("state", move.get().to().name())
                .param("verdict", verdict.name())
                .param("note", note.strip())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("by", viewer.userId())
                .param("id", id.value())
                .update();
        if (changed == 0) {
            return new Refused("", "Tento přístup už je posouzený.");
        }
        history.moved(id, EmergencyAction.REVIEW.name(), move.get().to(), viewer);
        log.event(viewer, Kind.EMERGENCY_REVIEWED, access.user(), id + ", " + verdict);
        notify.tell(new NewNotice(
                access.user(),
                "EMERGENCY_REVIEWED",
                "Váš nouzový přístup je posouzený",
                "",
                "/emergency/" + id,
                "emergency review " + id));
        return new Reviewed();
    }
}
