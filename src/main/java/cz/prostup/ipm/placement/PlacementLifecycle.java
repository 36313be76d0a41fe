package cz.prostup.ipm.placement;

import static cz.prostup.ipm.placement.PlacementAction.*;
import static cz.prostup.ipm.placement.PlacementState.*;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of a job (P9, P15, P17, 3.B).
///
/// A job that runs past its last day passes through the exit phase first, in the same run of jobs; an interrupted one
/// ends from where it is. Before the first day there is nothing to terminate: the person did not start.
public final class PlacementLifecycle {

    private static final Set<String> SYSTEM = Set.of("SYSTEM");
    private static final Set<String> MENTOR = Set.of("MENTOR");
    private static final Set<String> OFFICE = Set.of("KOP_OFFICER");

    public static final Transitions<PlacementState, PlacementAction> TABLE = new Transitions<>(
            "placement",
            List.of(
                    new Move<>(APPROVED, START, ACTIVE, SYSTEM, "PlacementStarted", "3.B, P9"),
                    new Move<>(
                            APPROVED,
                            PlacementAction.NOT_STARTED,
                            PlacementState.NOT_STARTED,
                            MENTOR,
                            "PlacementNotStarted",
                            "3.B"),
                    new Move<>(ACTIVE, ENTER_EXIT, EXIT_PHASE, SYSTEM, "", "3.B, P16"),
                    new Move<>(ACTIVE, EXTEND, ACTIVE, OFFICE, "PlacementExtended", "3.B, P15"),
                    new Move<>(EXIT_PHASE, EXTEND, ACTIVE, OFFICE, "PlacementExtended", "3.B, P15"),
                    new Move<>(ACTIVE, INTERRUPT, INTERRUPTED, MENTOR, "", "3.B, P13"),
                    new Move<>(INTERRUPTED, RESUME, ACTIVE, MENTOR, "", "decisions 13 (INF)"),
                    new Move<>(ACTIVE, TERMINATE, TERMINATED_EARLY, MENTOR, "PlacementEnded", "3.B, P17"),
                    new Move<>(EXIT_PHASE, TERMINATE, TERMINATED_EARLY, MENTOR, "PlacementEnded", "3.B, P17"),
                    new Move<>(INTERRUPTED, TERMINATE, TERMINATED_EARLY, MENTOR, "PlacementEnded", "3.B, P17"),
                    new Move<>(EXIT_PHASE, END, ENDED, SYSTEM, "PlacementEnded", "3.B"),
                    new Move<>(INTERRUPTED, END, ENDED, SYSTEM, "PlacementEnded", "INF: the support runs out")));

    private PlacementLifecycle() {}
}
