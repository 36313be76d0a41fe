package cz.prostup.ipm.placement;

import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.position.PositionState;
import cz.prostup.shared.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A position with what its agreement says.
///
/// @param reservedFor candidate for whom the place is kept
/// @param takenOver   the agreement comes from the time before applications, so nobody asks for a candidate
record Position(
        UUID id,
        UUID agreementId,
        String agreementNumber,
        String agreementState,
        Period effective,
        String rules,
        UUID employerId,
        UUID branchId,
        UUID officeUnit,
        PositionState state,
        @Nullable UUID reservedFor,
        boolean takenOver) {

    /// Only an approved candidate starts on the place kept for them (P8); a job taken over starts on any that is open.
    boolean isOpenTo(@Nullable CandidateId candidate) {
        return candidate == null
                ? takenOver && state != PositionState.PLANNED && state != PositionState.CLOSED
                : candidate.value().equals(reservedFor);
    }
}
