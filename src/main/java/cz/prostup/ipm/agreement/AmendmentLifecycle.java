package cz.prostup.ipm.agreement;

import static cz.prostup.ipm.agreement.AmendmentAction.PUT_IN_FORCE;
import static cz.prostup.ipm.agreement.AmendmentAction.REJECT;
import static cz.prostup.ipm.agreement.AmendmentAction.WITHDRAW;
import static cz.prostup.ipm.agreement.AmendmentState.IN_FORCE;
import static cz.prostup.ipm.agreement.AmendmentState.PROPOSED;
import static cz.prostup.ipm.agreement.AmendmentState.REJECTED;
import static cz.prostup.ipm.agreement.AmendmentState.WITHDRAWN;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of an amendment. Whoever puts it in force or rejects it is another person than whoever proposed it.
public final class AmendmentLifecycle {

    static final Set<String> OFFICE = Set.of("KOP_OFFICER", "KOP_DIRECTOR");
    static final Set<String> EMPLOYER = Set.of("EMPLOYER_ADMIN");
    static final Set<String> ANYBODY = Set.of("KOP_OFFICER", "KOP_DIRECTOR", "EMPLOYER_ADMIN");
    static final Set<String> PROPOSERS = Set.of("EMPLOYER_ADMIN", "KOP_OFFICER");

    public static final Transitions<AmendmentState, AmendmentAction> TABLE = new Transitions<>(
            "amendment",
            List.of(
                    new Move<>(PROPOSED, PUT_IN_FORCE, IN_FORCE, OFFICE, "AccountChanged", "decisions 2 and 15"),
                    new Move<>(PROPOSED, REJECT, REJECTED, OFFICE, "", "decisions 15 (INF)"),
                    new Move<>(PROPOSED, WITHDRAW, WITHDRAWN, PROPOSERS, "", "decisions 15 (INF)")));

    /// What changes the terms is decided by the side that did not propose it.
    public static final Transitions<AmendmentState, AmendmentAction> OF_BOTH_SIDES = new Transitions<>(
            "amendment-of-terms",
            List.of(
                    new Move<>(PROPOSED, PUT_IN_FORCE, IN_FORCE, ANYBODY, "", "P6 (INF)"),
                    new Move<>(PROPOSED, REJECT, REJECTED, ANYBODY, "", "P6 (INF)"),
                    new Move<>(PROPOSED, WITHDRAW, WITHDRAWN, PROPOSERS, "", "P6 (INF)")));

    private AmendmentLifecycle() {}
}
