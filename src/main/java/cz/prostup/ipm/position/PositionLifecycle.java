package cz.prostup.ipm.position;

import static cz.prostup.ipm.position.PositionAction.*;
import static cz.prostup.ipm.position.PositionState.*;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of a position (P7, 3.B). A place that somebody works on cannot be closed: first the job ends.
public final class PositionLifecycle {

    private static final Set<String> SYSTEM = Set.of("SYSTEM");
    private static final Set<String> OFFICER = Set.of("KOP_OFFICER");

    public static final Transitions<PositionState, PositionAction> TABLE = new Transitions<>(
            "position",
            List.of(
                    new Move<>(PLANNED, OPEN, VACANT, Set.of("KOP_DIRECTOR"), "", "3.B, P6"),
                    new Move<>(VACANT, RESERVE, RESERVED, OFFICER, "", "3.B"),
                    new Move<>(
                            RESERVED,
                            RELEASE,
                            VACANT,
                            Set.of("KOP_OFFICER", "EMPLOYER_ADMIN", "MENTOR", "SYSTEM"),
                            "",
                            "3.B: did not come"),
                    new Move<>(RESERVED, FILL, FILLED, SYSTEM, "", "3.B"),
                    new Move<>(VACANT, FILL, FILLED, SYSTEM, "", "INF: a job taken over without a candidate"),
                    new Move<>(FILLED, VACATE, VACANT, SYSTEM, "PositionVacant", "3.B, P7 refill"),
                    new Move<>(VACANT, SUSPEND, SUSPENDED, OFFICER, "", "P7 (INF)"),
                    new Move<>(SUSPENDED, RESUME, VACANT, OFFICER, "", "P7 (INF)"),
                    new Move<>(PLANNED, CLOSE, CLOSED, OFFICER, "", "3.B"),
                    new Move<>(VACANT, CLOSE, CLOSED, OFFICER, "", "3.B"),
                    new Move<>(SUSPENDED, CLOSE, CLOSED, OFFICER, "", "3.B")));

    private PositionLifecycle() {}
}
