package cz.prostup.people.sharing;

import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.UUID;

/// A guest who was asked by a link, for the history of what was told outside.
public record GuestRow(UUID id, String recipient, LocalDate sentOn, LocalDate validTo, String state, boolean open) {

    public State shown() {
        return switch (state) {
            case "ANSWERED" -> State.ok("odpověděl");
            case "LOCKED" -> State.warn("zavřeno po chybných kódech");
            case "CLOSED" -> State.plain("zavřeno");
            default -> open ? State.turn("čeká na odpověď") : State.plain("platnost skončila");
        };
    }
}
