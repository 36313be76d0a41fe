package cz.prostup.people.sharing;

import cz.prostup.ui.State;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A partner who was asked, as the unit that asks sees it.
public record EnquiryRow(
        UUID enquiry,
        String unit,
        LocalDate askedOn,
        LocalDate dueOn,
        EnquiryState state,
        @Nullable EnquiryAnswer answer,
        int version,
        boolean mine) {

    public State shown() {
        return switch (state) {
            case ASKED -> State.turn("čeká na odpověď");
            case ANSWERED -> State.ok(answer == null ? "" : answer.czech());
            case NO_ANSWER -> State.plain("neodpověděli");
            case WITHDRAWN -> State.plain("dotaz je stažený");
        };
    }
}
