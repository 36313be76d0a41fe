package cz.prostup.ipm.activity;

import static cz.prostup.ipm.activity.StatementAction.ACCEPT;
import static cz.prostup.ipm.activity.StatementAction.CORRECT;
import static cz.prostup.ipm.activity.StatementAction.RETURN;
import static cz.prostup.ipm.activity.StatementAction.SIGN;
import static cz.prostup.ipm.activity.StatementState.ACCEPTED;
import static cz.prostup.ipm.activity.StatementState.OPEN;
import static cz.prostup.ipm.activity.StatementState.RETURNED;
import static cz.prostup.ipm.activity.StatementState.SIGNED;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The life of an activity statement: the provider signs, the mentor accepts or returns, a correction of something
/// accepted asks the mentor again.
public final class StatementLifecycle {

    private static final Set<String> PROVIDER = Set.of("PROVIDER_WORKER", "EMPLOYER_SOCIAL_WORKER");
    private static final Set<String> MENTOR = Set.of("MENTOR");

    public static final Transitions<StatementState, StatementAction> TABLE = new Transitions<>(
            "statement",
            List.of(
                    new Move<>(OPEN, SIGN, SIGNED, PROVIDER, "StatementSigned", "3.B"),
                    new Move<>(SIGNED, ACCEPT, ACCEPTED, MENTOR, "StatementAccepted", "3.B"),
                    new Move<>(SIGNED, RETURN, RETURNED, MENTOR, "StatementReturned", "3.B"),
                    new Move<>(RETURNED, SIGN, SIGNED, PROVIDER, "StatementSigned", "INF, decisions 13"),
                    new Move<>(SIGNED, CORRECT, SIGNED, PROVIDER, "", "INF, decisions 6"),
                    new Move<>(RETURNED, CORRECT, RETURNED, PROVIDER, "", "INF, decisions 6"),
                    new Move<>(ACCEPTED, CORRECT, SIGNED, PROVIDER, "StatementReopened", "INF, decisions 13")));

    private StatementLifecycle() {}
}
