package cz.prostup.ipm.placement;

import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.plan.PlanState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A job in a list.
///
/// @param end   the last day of the support as it stands, or the day it really ended
/// @param plan  the newest version, absent when there is none
/// @param basis why the viewer sees it
public record PlacementRow(
        PlacementId id,
        UUID person,
        String sortName,
        String employer,
        String agreement,
        String jobTitle,
        PlacementState state,
        LocalDate start,
        LocalDate end,
        boolean extended,
        @Nullable PlanState plan,
        @Nullable LocalDate planDue,
        String basis) {

    public String path() {
        return "/ipm/placements/" + id;
    }
}
