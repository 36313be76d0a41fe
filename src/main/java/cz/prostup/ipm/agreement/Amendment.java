package cz.prostup.ipm.agreement;

import cz.prostup.shared.StaleRecord;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The row of an amendment as its rules see it.
record Amendment(
        AmendmentId id,
        AgreementId agreement,
        UUID employerId,
        String number,
        AmendmentKind kind,
        AmendmentState state,
        String newValue,
        @Nullable LocalDate effectiveFrom,
        UUID proposedBy,
        @Nullable UUID proposedOnBehalfOf,
        @Nullable Side side,
        int version) {

    /// Whoever proposed it, and on whose behalf.
    Set<UUID> proposers() {
        return Stream.of(proposedBy, proposedOnBehalfOf == null ? proposedBy : proposedOnBehalfOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Who decides: for what both sides agree on, the one that did not propose.
    Set<String> deciders() {
        return kind.isOfBothSides() && side == Side.OFFICE ? AmendmentLifecycle.EMPLOYER : AmendmentLifecycle.OFFICE;
    }

    /// @throws StaleRecord when somebody decided since the page was made
    Amendment at(int seen) {
        if (version != seen) {
            throw new StaleRecord(id);
        }
        return this;
    }
}
