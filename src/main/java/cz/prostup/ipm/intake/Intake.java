package cz.prostup.ipm.intake;

import cz.prostup.ipm.intake.IntakeTarget.Where;
import java.time.Instant;
import java.util.List;

/// A table that somebody brought, without its rows.
///
/// @param done how many rows the present step has behind it
public record Intake(
        IntakeId id,
        IntakeKind kind,
        String name,
        State state,
        List<String> header,
        Layout layout,
        String encoding,
        List<String> notes,
        Where where,
        int rows,
        int done,
        String problem,
        Instant uploadedAt,
        Instant expiresAt) {

    public enum State {
        READ("načteno"),
        CHECKING("kontroluje se"),
        CHECKED("zkontrolováno, čeká na potvrzení"),
        TAKING("zapisuje se"),
        DONE("hotovo"),
        FAILED("zastavilo se");

        private final String czech;

        State(String czech) {
            this.czech = czech;
        }

        public String czech() {
            return czech;
        }
    }

    public boolean isRunning() {
        return state == State.CHECKING || state == State.TAKING;
    }
}
