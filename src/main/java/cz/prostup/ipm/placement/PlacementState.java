package cz.prostup.ipm.placement;

import cz.prostup.ui.State;

/// Where a job stands (P9). Extended is not a state: it is the fact that an extended end is set.
public enum PlacementState {
    APPROVED("schváleno"),
    ACTIVE("pracuje"),
    EXIT_PHASE("výstupní fáze"),
    INTERRUPTED("přerušeno"),
    ENDED("skončilo"),
    TERMINATED_EARLY("ukončeno předčasně"),
    NOT_STARTED("nenastoupil");

    private final String czech;

    PlacementState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    /// As the screens say it.
    public State shown() {
        return switch (this) {
            case APPROVED -> State.turn(czech);
            case ACTIVE -> State.ok(czech);
            case EXIT_PHASE, INTERRUPTED -> State.warn(czech);
            case ENDED, TERMINATED_EARLY, NOT_STARTED -> State.plain(czech);
        };
    }

    /// Whether somebody still works here or will.
    public boolean isOpen() {
        return switch (this) {
            case APPROVED, ACTIVE, EXIT_PHASE, INTERRUPTED -> true;
            case ENDED, TERMINATED_EARLY, NOT_STARTED -> false;
        };
    }
}
