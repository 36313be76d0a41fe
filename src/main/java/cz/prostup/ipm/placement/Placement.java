package cz.prostup.ipm.placement;

import cz.prostup.ipm.PlacementId;
import cz.prostup.people.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A job as far as its moves need to know it.
///
/// @param rules the version of the rules its agreement was signed under (decisions 2)
record Placement(
        PlacementId id,
        UUID positionId,
        PersonId person,
        UUID mentor,
        String rules,
        LocalDate start,
        LocalDate basicEnd,
        @Nullable LocalDate extendedEnd,
        PlacementState state,
        int version) {

    /// The last day of the support as it stands now.
    LocalDate supportEnd() {
        return extendedEnd == null ? basicEnd : extendedEnd;
    }

    boolean isExtended() {
        return extendedEnd != null;
    }
}
