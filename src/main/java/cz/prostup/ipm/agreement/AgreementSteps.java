package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ProcessHistory;
import cz.prostup.ipm.agreement.AgreementRepository.Held;
import cz.prostup.ipm.position.MovePositions;
import cz.prostup.ipm.position.PositionAction;
import cz.prostup.ipm.position.PositionState;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Transitions.Move;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What all steps of an agreement have in common: who may, from which state, and the record of it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AgreementSteps {

    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 1000;

    sealed interface Check permits Allowed, Refused {}

    /// A step that may be made.
    record Allowed(Held agreement, Standing standing, Move<AgreementState, AgreementAction> move) implements Check {}

    private final AgreementRepository agreements;
    private final AmendmentRepository amendments;
    private final MovePositions positions;
    private final ProcessHistory history;

    AgreementSteps(
            AgreementRepository agreements,
            AmendmentRepository amendments,
            MovePositions positions,
            ProcessHistory history) {
        this.agreements = agreements;
        this.amendments = amendments;
        this.positions = positions;
        this.history = history;
    }

    /// @throws NotFound when the agreement is not for this viewer
    Standing standing(AgreementId id, Viewer viewer) {
        var standing = amendments.standing(id, viewer);
        if (standing.places().isEmpty()) {
            throw new NotFound(id);
        }
        return standing;
    }

    /// First the state, then the role: the table knows both. An old page is told that it is old.
    ///
    /// @throws NotFound    when the agreement is not for this viewer
    /// @throws StaleRecord when somebody moved it since the page was made
    Check allowed(AgreementId id, int version, AgreementAction action, Viewer viewer) {
        var standing = standing(id, viewer);
        var agreement = agreements.lock(id);
        var move = AgreementLifecycle.TABLE.find(agreement.state(), action).orElse(null);
        if (move == null) {
            return new Refused(
                    "",
                    "Tento krok teď nejde: dohoda je ve stavu „"
                            + agreement.state().czech() + "“.");
        }
        if (!standing.isAny(move.roles())) {
            return new Refused("", "Tento krok patří někomu jinému.");
        }
        return new Allowed(agreement.at(version), standing, move);
    }

    void make(Held agreement, Move<AgreementState, AgreementAction> move, Viewer viewer, String reason) {
        make(agreement, move, viewer, null, reason);
    }

    void make(
            Held agreement,
            Move<AgreementState, AgreementAction> move,
            Viewer viewer,
            @Nullable UUID principal,
            String reason) {
        agreements.move(agreement, move.to());
        history.moved("agreement", agreement.id().value(), move, viewer, principal, reason);
    }

    void openPositions(AgreementId id, Viewer viewer) {
        movePositions(id, Set.of(PositionState.PLANNED), PositionAction.OPEN, viewer, "");
    }

    /// Places that nobody works on and that are kept for nobody.
    void closePositions(AgreementId id, Viewer viewer, String reason) {
        movePositions(
                id,
                Set.of(PositionState.PLANNED, PositionState.VACANT, PositionState.SUSPENDED),
                PositionAction.CLOSE,
                viewer,
                reason);
    }

    private void movePositions(
            AgreementId id, Set<PositionState> from, PositionAction action, Viewer viewer, String reason) {
        agreements.positions(id, from).forEach(position -> positions.move(viewer, position, action, reason));
    }

    static @Nullable Refused reason(String reason) {
        int length = reason.strip().length();
        return length < SHORTEST_REASON || length > LONGEST_REASON
                ? new Refused("reason", "Důvod napište aspoň deseti a\u00a0nejvýš tisícem znaků.")
                : null;
    }
}
