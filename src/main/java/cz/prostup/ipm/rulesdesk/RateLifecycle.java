package cz.prostup.ipm.rulesdesk;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of a dated rate: one proposes, another confirms.
public final class RateLifecycle {

    private static final Set<String> DIRECTORATE = Set.of("LABOUR_OFFICE_HQ");

    public static final Transitions<RateState, RateAction> TABLE = new Transitions<>(
            "rate",
            List.of(
                    new Move<>(
                            RateState.PROPOSED,
                            RateAction.CONFIRM,
                            RateState.CONFIRMED,
                            DIRECTORATE,
                            "",
                            "decisions 15"),
                    new Move<>(
                            RateState.PROPOSED,
                            RateAction.WITHDRAW,
                            RateState.WITHDRAWN,
                            DIRECTORATE,
                            "",
                            "issue 3 story 6 (INF)")));

    private RateLifecycle() {}
}
