package cz.prostup.people.sharing;

import cz.prostup.ui.Czech;
import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A grant as one of its two sides sees it. When it no longer holds, the receiver gets only that it ended.
///
/// @param given   whether the viewer's unit gave it; false when it got it
/// @param state   `IN_FORCE`, `OVER` or `REVOKED`
/// @param name    of the person; null for who may no longer see them
/// @param endedOn null while nobody ended it before its time
public record GrantRow(
        UUID id,
        UUID personId,
        @Nullable String name,
        boolean given,
        String from,
        String to,
        String basis,
        String note,
        String purpose,
        String domains,
        String parts,
        String most,
        LocalDate validFrom,
        LocalDate validTo,
        String givenBy,
        String state,
        @Nullable LocalDate endedOn,
        String endReason) {

    /// The person sees all that was told about them, as the side that gave it does.
    GrantRow forThePerson() {
        return new GrantRow(
                id, personId, name, true, from, to, basis, note, purpose, domains, parts, most, validFrom, validTo,
                givenBy, state, endedOn, endReason);
    }

    public boolean holds() {
        return state.equals("IN_FORCE");
    }

    /// What the receiver no longer reads is not told either.
    public boolean tellsContent() {
        return given || holds();
    }

    public State shown() {
        return switch (state) {
            case "IN_FORCE" -> State.ok("platí");
            case "REVOKED" -> State.plain(endedOn == null ? "odvoláno" : "odvoláno " + Czech.date(endedOn));
            default -> State.plain("skončilo");
        };
    }

    public String days() {
        return Czech.date(validFrom) + " – " + Czech.date(validTo);
    }
}
