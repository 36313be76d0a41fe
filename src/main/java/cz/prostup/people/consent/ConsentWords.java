package cz.prostup.people.consent;

import cz.prostup.people.consent.ConsentScreens.Row;
import cz.prostup.ui.Czech;
import cz.prostup.ui.State;

/// The state of a consent in words of the screen.
public final class ConsentWords {

    private ConsentWords() {}

    /// A unit that only receives learns that it ended, never why (7.3).
    public static State state(Row row) {
        return switch (row.state()) {
            case DRAFT -> State.turn("čeká na rozhodnutí");
            case GIVEN -> given(row);
            case EXPIRED ->
                State.plain(row.whole() ? "skončil " + Czech.date(row.days().to()) : "skončil");
            case WITHDRAWN -> State.plain(row.whole() ? withdrawn(row) : "skončil");
            case REFUSED -> State.plain("nesouhlasil");
        };
    }

    private static String withdrawn(Row row) {
        return row.decidedAt() == null ? "zahozená příprava" : "odvolaný";
    }

    private static State given(Row row) {
        if (row.ahead()) {
            return State.plain("začne platit " + Czech.date(row.days().from()));
        }
        var until = "do " + Czech.date(row.days().to());
        return row.soon() ? State.warn("brzy skončí, platí " + until) : State.ok("platí " + until);
    }
}
