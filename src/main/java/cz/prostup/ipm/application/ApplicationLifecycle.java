package cz.prostup.ipm.application;

import static cz.prostup.ipm.application.ApplicationAction.*;
import static cz.prostup.ipm.application.ApplicationState.*;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of an application (P5, 3.B).
public final class ApplicationLifecycle {

    static final Set<String> EMPLOYER = Set.of("EMPLOYER_ADMIN");
    static final Set<String> OFFICE = Set.of("KOP_OFFICER");
    private static final Set<String> SYSTEM = Set.of("SYSTEM");

    public static final Transitions<ApplicationState, ApplicationAction> TABLE = new Transitions<>(
            "application",
            List.of(
                    new Move<>(DRAFT, SUBMIT, SUBMITTED, EMPLOYER, "ApplicationSubmitted", "3.B, BR-016"),
                    new Move<>(RETURNED, SUBMIT, SUBMITTED, EMPLOYER, "ApplicationSubmitted", "3.B"),
                    new Move<>(SUBMITTED, TAKE, IN_REVIEW, OFFICE, "", "3.B"),
                    new Move<>(IN_REVIEW, REASSIGN, IN_REVIEW, OFFICE, "", "P5 (INF)"),
                    new Move<>(IN_REVIEW, RETURN, RETURNED, OFFICE, "ApplicationReturned", "3.B"),
                    new Move<>(IN_REVIEW, APPROVE, APPROVED, OFFICE, "ApplicationApproved", "3.B, BR-015"),
                    new Move<>(IN_REVIEW, REJECT, REJECTED, OFFICE, "ApplicationRejected", "3.B"),
                    new Move<>(DRAFT, WITHDRAW, WITHDRAWN, EMPLOYER, "", "3.B"),
                    new Move<>(SUBMITTED, WITHDRAW, WITHDRAWN, EMPLOYER, "ApplicationWithdrawn", "3.B"),
                    new Move<>(IN_REVIEW, WITHDRAW, WITHDRAWN, EMPLOYER, "ApplicationWithdrawn", "3.B"),
                    new Move<>(RETURNED, WITHDRAW, WITHDRAWN, EMPLOYER, "ApplicationWithdrawn", "3.B (INF)"),
                    new Move<>(DRAFT, EXPIRE, WITHDRAWN, SYSTEM, "ApplicationExpired", "decisions 4 (INF)"),
                    new Move<>(APPROVED, LAPSE, LAPSED, SYSTEM, "ApplicationLapsed", "P5, decisions 4 and 13 (INF)")));

    private ApplicationLifecycle() {}
}
