package cz.prostup.ipm.agreement;

import static cz.prostup.ipm.agreement.AgreementAction.*;
import static cz.prostup.ipm.agreement.AgreementState.*;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of an agreement (P6, 3.B). The employer signs first, the office last; before the office has signed the
/// text
/// can be taken back and sent anew.
public final class AgreementLifecycle {

    static final Set<String> SYSTEM = Set.of("SYSTEM");
    static final Set<String> OFFICER = Set.of("KOP_OFFICER");
    static final Set<String> DIRECTOR = Set.of("KOP_DIRECTOR");
    /// The officer enters what the employer signed on paper.
    static final Set<String> EMPLOYER_SIGNS = Set.of("EMPLOYER_ADMIN", "KOP_OFFICER");
    static final Set<String> OFFICE_SIGNS = Set.of("KOP_DIRECTOR", "KOP_OFFICER");

    /// An approved application makes one; there is nothing before it.
    static final Move<Object, Object> PREPARE =
            new Move<>("", "PREPARE", PREPARED, OFFICER, "AgreementPrepared", "P5, P6");

    public static final Transitions<AgreementState, AgreementAction> TABLE = new Transitions<>(
            "agreement",
            List.of(
                    new Move<>(PREPARED, SEND, SENT, OFFICER, "AgreementSent", "3.B"),
                    new Move<>(SENT, SIGN_EMPLOYER, SIGNED_EMPLOYER, EMPLOYER_SIGNS, "AgreementSigned", "3.B"),
                    new Move<>(SIGNED_EMPLOYER, SIGN_OFFICE, IN_FORCE, OFFICE_SIGNS, "AgreementInForce", "3.B, P6"),
                    new Move<>(SENT, TAKE_BACK, PREPARED, OFFICER, "AgreementTakenBack", "A026 (INF)"),
                    new Move<>(SIGNED_EMPLOYER, TAKE_BACK, PREPARED, OFFICER, "AgreementTakenBack", "A026 (INF)"),
                    new Move<>(PREPARED, LAPSE, TERMINATED, SYSTEM, "", "P5 lapse (INF)"),
                    new Move<>(SENT, LAPSE, TERMINATED, SYSTEM, "", "P5 lapse (INF)"),
                    new Move<>(SIGNED_EMPLOYER, LAPSE, TERMINATED, SYSTEM, "", "P5 lapse (INF)"),
                    new Move<>(IN_FORCE, END, ENDED, SYSTEM, "", "3.B"),
                    new Move<>(IN_FORCE, TERMINATE, TERMINATED, DIRECTOR, "AgreementTerminated", "3.B")));

    private AgreementLifecycle() {}
}
