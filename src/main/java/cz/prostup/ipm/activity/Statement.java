package cz.prostup.ipm.activity;

import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.StatementId;
import java.time.YearMonth;
import java.util.UUID;

/// The statement of one placement, month and provider unit. Its version grows with every entry, so a signature always
/// belongs to what was seen.
record Statement(StatementId id, PlacementId placement, YearMonth month, UUID unit, StatementState state, int version) {

    /// Entries are written freely; afterwards only corrections.
    boolean isOpen() {
        return state == StatementState.OPEN;
    }
}
