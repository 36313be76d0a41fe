package cz.prostup.ipm.monthlyreturn;

import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.shared.StaleRecord;

/// The row of a return as its rules see it.
record MonthlyReturn(ReturnId id, PlacementId placement, ReturnState state, int version) {

    /// @throws StaleRecord when somebody saved since the page was made
    MonthlyReturn at(int seen) {
        if (version != seen) {
            throw new StaleRecord(id);
        }
        return this;
    }
}
