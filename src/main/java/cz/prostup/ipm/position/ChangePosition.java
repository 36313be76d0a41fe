package cz.prostup.ipm.position;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PositionId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The officer closes a place, suspends it or opens it again, each with a reason (P7). Where somebody works or is about
/// to, the job or the candidate comes first.
@Service
public class ChangePosition {

    public sealed interface Outcome {}

    public record Changed(PositionState to) implements Outcome {}

    /// @param field of the form, empty for the step as a whole
    /// @param why   Czech sentence
    public record Refused(String field, String why) implements Outcome {}

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 1000;

    private static final Set<PositionAction> OWN =
            Set.of(PositionAction.SUSPEND, PositionAction.RESUME, PositionAction.CLOSE);

    private record Head(UUID agreement, String agreementState, int version) {}

    private final JdbcClient db;
    private final MovePositions positions;

    ChangePosition(JdbcClient db, MovePositions positions) {
        this.db = db;
        this.positions = positions;
    }

    /// @param action SUSPEND, RESUME or CLOSE
    /// @throws NotFound    when the place is not for this viewer
    /// @throws StaleRecord when somebody moved it since the page was made
    @Transactional
    public Outcome change(PositionId id, int version, PositionAction action, String reason, Viewer viewer) {
        var head = head(id);
        var roles = roles(head.agreement(), viewer);
        if (roles.isEmpty()) {
            throw new NotFound(id);
        }
        if (!roles.contains("KOP_OFFICER") || !OWN.contains(action)) {
            return new Refused("", "Tento krok patří pracovníkovi pobočky.");
        }
        if (head.version() != version) {
            throw new StaleRecord(id);
        }
        int length = reason.strip().length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            return new Refused("reason", "Důvod napište aspoň deseti a\u00a0nejvýš tisícem znaků.");
        }
        if (action == PositionAction.RESUME && !head.agreementState().equals("IN_FORCE")) {
            return new Refused("", "Obnovit jde jen místo dohody, která platí.");
        }
        return switch (positions.move(viewer, id, action, reason.strip())) {
            case MovePositions.Outcome.Moved(var to) -> {
                if (to == PositionState.CLOSED) {
                    keepReason(id, reason.strip());
                }
                yield new Changed(to);
            }
            case MovePositions.Outcome.NotNow(var stands) ->
                new Refused("", "Teď to nejde: místo je ve stavu „" + stands.czech() + "“.");
        };
    }

    private void keepReason(PositionId id, String reason) {
        db.sql("update ipm.position set close_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    private Head head(PositionId id) {
        return db.sql("""
                        select p.agreement_id, g.state, p.version
                          from ipm.position p
                          join ipm.agreement g on g.id = p.agreement_id
                         where p.id = :id
                           for update of p
                        """)
                .param("id", id.value())
                .query((row, n) ->
                        new Head(Columns.uuid(row, "agreement_id"), row.getString("state"), row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private Set<String> roles(UUID agreement, Viewer viewer) {
        return db.sql("select role from ipm.agreement_access where agreement_id = :id and user_id = :viewer")
                .param("id", agreement)
                .param("viewer", viewer.userId())
                .query((row, n) -> row.getString("role"))
                .set();
    }
}
