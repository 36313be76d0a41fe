package cz.prostup.ipm.placement.web;

import cz.prostup.ipm.placement.PlacementState;
import cz.prostup.ui.State;

/// States of a job as the screens say them.
final class PlacementWords {

    private PlacementWords() {}

    static State state(PlacementState state) {
        return switch (state) {
            case APPROVED -> State.turn(state.czech());
            case ACTIVE -> State.ok(state.czech());
            case EXIT_PHASE, INTERRUPTED -> State.warn(state.czech());
            case ENDED, TERMINATED_EARLY, NOT_STARTED -> State.plain(state.czech());
        };
    }
}
