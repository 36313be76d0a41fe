package cz.prostup.ipm.position;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.Today;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves positions when something else happens: an agreement comes into force, a candidate is approved, a job starts or
/// ends. Whoever calls has asked whether the viewer may do that.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MovePositions {

    public sealed interface Outcome {

        record Moved(PositionState to) implements Outcome {}

        /// The position stands elsewhere: somebody was quicker.
        record NotNow(PositionState stands) implements Outcome {}
    }

    private final JdbcClient db;
    private final ProcessHistory history;
    private final Today today;

    MovePositions(JdbcClient db, ProcessHistory history, Today today) {
        this.db = db;
        this.history = history;
        this.today = today;
    }

    /// Keeps the place for an approved candidate until the day of the start.
    ///
    /// @throws NotFound when there is no such position
    public Outcome reserve(Viewer viewer, PositionId id, CandidateId candidate) {
        return move(viewer, id, PositionAction.RESERVE, candidate.value(), "");
    }

    /// The place is no longer kept: the candidate withdrew, was refused or did not come.
    public Outcome release(Viewer viewer, PositionId id, String reason) {
        return move(viewer, id, PositionAction.RELEASE, null, reason);
    }

    public Outcome fill(Viewer viewer, PositionId id) {
        return move(viewer, id, PositionAction.FILL, null, "");
    }

    public Outcome vacate(Viewer viewer, PositionId id, String reason) {
        return move(viewer, id, PositionAction.VACATE, null, reason);
    }

    /// @param action one that needs nothing but the position: OPEN, SUSPEND, RESUME, CLOSE
    public Outcome move(Viewer viewer, PositionId id, PositionAction action, String reason) {
        return move(viewer, id, action, null, reason);
    }

    private Outcome move(
            Viewer viewer, PositionId id, PositionAction action, @Nullable UUID reservedFor, String reason) {
        var stands = lock(id);
        var move = PositionLifecycle.TABLE.find(stands, action).orElse(null);
        if (move == null) {
            return new Outcome.NotNow(stands);
        }
        db.sql("""
                        update ipm.position set state = :to, since = :today, reserved_for = :candidate, version = version + 1
                         where id = :id
                        """)
                .param("to", move.to().name())
                .param("today", today.date())
                .param("candidate", reservedFor, java.sql.Types.OTHER)
                .param("id", id.value())
                .update();
        history.moved("position", id.value(), move, viewer, reason);
        return new Outcome.Moved(move.to());
    }

    private PositionState lock(PositionId id) {
        return db.sql("select state from ipm.position where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> Columns.code(row, "state", PositionState.class))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }
}
