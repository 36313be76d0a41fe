package cz.prostup.ipm.lead;

import static cz.prostup.ipm.lead.LeadAction.APPLY;
import static cz.prostup.ipm.lead.LeadAction.COMMIT;
import static cz.prostup.ipm.lead.LeadAction.CONSIDER;
import static cz.prostup.ipm.lead.LeadAction.DECLINE;
import static cz.prostup.ipm.lead.LeadAction.INFORM;
import static cz.prostup.ipm.lead.LeadAction.REOPEN;
import static cz.prostup.ipm.lead.LeadState.APPLIED;
import static cz.prostup.ipm.lead.LeadState.COMMITTED;
import static cz.prostup.ipm.lead.LeadState.CONSIDERING;
import static cz.prostup.ipm.lead.LeadState.CONTACTED;
import static cz.prostup.ipm.lead.LeadState.DECLINED;
import static cz.prostup.ipm.lead.LeadState.INFORMED;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of an employer's interest (P4). Who sent an application has applied, however far the talks were written
/// down.
public final class LeadLifecycle {

    static final Set<String> WHO = Set.of("KOP_OFFICER", "LOCAL_IPM_COORDINATOR");
    private static final Set<String> SYSTEM = Set.of("SYSTEM");
    private static final String EARLY = "P4 (INF)";

    public static final Transitions<LeadState, LeadAction> TABLE = new Transitions<>(
            "lead",
            List.of(
                    new Move<>(CONTACTED, INFORM, INFORMED, WHO, "", "P4"),
                    new Move<>(INFORMED, CONSIDER, CONSIDERING, WHO, "", "P4"),
                    new Move<>(CONSIDERING, COMMIT, COMMITTED, WHO, "", "P4"),
                    new Move<>(COMMITTED, APPLY, APPLIED, SYSTEM, "", "P4"),
                    new Move<>(CONTACTED, APPLY, APPLIED, SYSTEM, "", EARLY),
                    new Move<>(INFORMED, APPLY, APPLIED, SYSTEM, "", EARLY),
                    new Move<>(CONSIDERING, APPLY, APPLIED, SYSTEM, "", EARLY),
                    new Move<>(CONTACTED, DECLINE, DECLINED, WHO, "", "P4"),
                    new Move<>(INFORMED, DECLINE, DECLINED, WHO, "", "P4"),
                    new Move<>(CONSIDERING, DECLINE, DECLINED, WHO, "", "P4"),
                    new Move<>(COMMITTED, DECLINE, DECLINED, WHO, "", "P4"),
                    new Move<>(DECLINED, REOPEN, CONSIDERING, WHO, "", EARLY)));

    private LeadLifecycle() {}
}
