package cz.prostup.ipm.position;

import cz.prostup.ui.Czech;
import cz.prostup.ui.State;

/// How places are told of.
public final class PositionWords {

    private PositionWords() {}

    public static State state(PositionState state) {
        return switch (state) {
            case PLANNED, CLOSED -> State.plain(state.czech());
            case VACANT -> State.turn(state.czech());
            case RESERVED, SUSPENDED -> State.warn(state.czech());
            case FILLED -> State.ok(state.czech());
        };
    }

    /// `úvazek 50 %, 20,0 h týdně`
    public static String time(PositionRow row) {
        return "úvazek " + Czech.percent(row.terms().fte()) + ", "
                + Czech.hours(row.terms().weeklyHours()) + "\u00a0týdně";
    }

    public static String wage(PositionRow row) {
        var wage = row.terms().wage();
        return wage == null ? "" : Czech.money(wage);
    }
}
