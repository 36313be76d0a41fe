package cz.prostup.ipm.correction;

import static cz.prostup.ipm.correction.CorrectionAction.APPROVE;
import static cz.prostup.ipm.correction.CorrectionAction.CHECK;
import static cz.prostup.ipm.correction.CorrectionAction.FINISH;
import static cz.prostup.ipm.correction.CorrectionAction.PROPOSE;
import static cz.prostup.ipm.correction.CorrectionAction.REJECT;
import static cz.prostup.ipm.correction.CorrectionAction.RETURN;
import static cz.prostup.ipm.correction.CorrectionAction.WITHDRAW;
import static cz.prostup.ipm.correction.CorrectionState.APPROVED;
import static cz.prostup.ipm.correction.CorrectionState.DONE;
import static cz.prostup.ipm.correction.CorrectionState.DRAFT;
import static cz.prostup.ipm.correction.CorrectionState.PROPOSED;
import static cz.prostup.ipm.correction.CorrectionState.REJECTED;
import static cz.prostup.ipm.correction.CorrectionState.WITHDRAWN;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of a correction. The side that began it proposes and withdraws; one officer checks it and chooses the way
/// out, another one approves.
public final class CorrectionLifecycle {

    private static final Set<String> ANY_SIDE =
            Set.of("KOP_OFFICER", "EMPLOYER_PAYROLL", "EMPLOYER_ADMIN", "PROVIDER_WORKER", "EMPLOYER_SOCIAL_WORKER");
    private static final Set<String> OFFICE = Set.of("KOP_OFFICER");
    private static final Set<String> NOBODY = Set.of("SYSTEM");

    public static final Transitions<CorrectionState, CorrectionAction> TABLE = new Transitions<>(
            "correction",
            List.of(
                    new Move<>(DRAFT, PROPOSE, PROPOSED, ANY_SIDE, "CorrectionProposed", "decisions 8"),
                    new Move<>(DRAFT, WITHDRAW, WITHDRAWN, ANY_SIDE, "", "INF"),
                    new Move<>(PROPOSED, WITHDRAW, WITHDRAWN, ANY_SIDE, "", "INF"),
                    new Move<>(PROPOSED, CHECK, PROPOSED, OFFICE, "CorrectionChecked", "decisions 15, INF"),
                    new Move<>(PROPOSED, RETURN, DRAFT, OFFICE, "CorrectionSentBack", "INF"),
                    new Move<>(PROPOSED, REJECT, REJECTED, OFFICE, "CorrectionRejected", "INF"),
                    new Move<>(PROPOSED, APPROVE, APPROVED, OFFICE, "CorrectionApproved", "decisions 8 and 15"),
                    new Move<>(APPROVED, FINISH, DONE, NOBODY, "CorrectionDone", "decisions 8")));

    private CorrectionLifecycle() {}
}
