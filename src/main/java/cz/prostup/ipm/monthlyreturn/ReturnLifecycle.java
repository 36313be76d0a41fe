package cz.prostup.ipm.monthlyreturn;

import static cz.prostup.ipm.monthlyreturn.ReturnAction.APPROVE;
import static cz.prostup.ipm.monthlyreturn.ReturnAction.BOUNCE;
import static cz.prostup.ipm.monthlyreturn.ReturnAction.ORDER;
import static cz.prostup.ipm.monthlyreturn.ReturnAction.OVERRIDE;
import static cz.prostup.ipm.monthlyreturn.ReturnAction.PAY;
import static cz.prostup.ipm.monthlyreturn.ReturnAction.REJECT;
import static cz.prostup.ipm.monthlyreturn.ReturnAction.RETURN;
import static cz.prostup.ipm.monthlyreturn.ReturnAction.SUBMIT;
import static cz.prostup.ipm.monthlyreturn.ReturnAction.TAKE;
import static cz.prostup.ipm.monthlyreturn.ReturnAction.UNORDER;
import static cz.prostup.ipm.monthlyreturn.ReturnAction.WITHDRAW_OVERRIDE;
import static cz.prostup.ipm.monthlyreturn.ReturnState.APPROVED;
import static cz.prostup.ipm.monthlyreturn.ReturnState.IN_REVIEW;
import static cz.prostup.ipm.monthlyreturn.ReturnState.OPEN;
import static cz.prostup.ipm.monthlyreturn.ReturnState.PAID;
import static cz.prostup.ipm.monthlyreturn.ReturnState.PAYMENT_ORDERED;
import static cz.prostup.ipm.monthlyreturn.ReturnState.REJECTED;
import static cz.prostup.ipm.monthlyreturn.ReturnState.RETURNED;
import static cz.prostup.ipm.monthlyreturn.ReturnState.SUBMITTED;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of a monthly return. The last four follow the payment that carries it: nobody makes them by hand, and the
/// roles are of those who move the payment.
public final class ReturnLifecycle {

    private static final Set<String> EMPLOYER = Set.of("EMPLOYER_PAYROLL", "EMPLOYER_ADMIN");
    private static final Set<String> OFFICE = Set.of("KOP_OFFICER");
    private static final Set<String> PREPARES = Set.of("KOP_OFFICER", "SYSTEM");
    private static final Set<String> VOIDS = Set.of("KOP_OFFICER", "KOP_FINANCE");
    private static final Set<String> FINANCE = Set.of("KOP_FINANCE");

    public static final Transitions<ReturnState, ReturnAction> TABLE = new Transitions<>(
            "return",
            List.of(
                    new Move<>(OPEN, SUBMIT, SUBMITTED, EMPLOYER, "ReturnSubmitted", "3.B"),
                    new Move<>(RETURNED, SUBMIT, SUBMITTED, EMPLOYER, "ReturnSubmitted", "P12, decisions 13 (INF)"),
                    new Move<>(SUBMITTED, TAKE, IN_REVIEW, OFFICE, "", "3.B"),
                    new Move<>(IN_REVIEW, OVERRIDE, IN_REVIEW, OFFICE, "", "11/C3, INF-7"),
                    new Move<>(IN_REVIEW, WITHDRAW_OVERRIDE, IN_REVIEW, OFFICE, "", "INF-7 (INF)"),
                    new Move<>(IN_REVIEW, APPROVE, APPROVED, OFFICE, "ReturnApproved", "3.B, BR-012"),
                    new Move<>(IN_REVIEW, RETURN, RETURNED, OFFICE, "ReturnSentBack", "3.B"),
                    new Move<>(IN_REVIEW, REJECT, REJECTED, OFFICE, "ReturnRejected", "3.B"),
                    new Move<>(APPROVED, ORDER, PAYMENT_ORDERED, PREPARES, "", "3.B, BR-012"),
                    new Move<>(PAYMENT_ORDERED, UNORDER, APPROVED, VOIDS, "", "decisions 8 (INF)"),
                    new Move<>(PAYMENT_ORDERED, PAY, PAID, FINANCE, "", "3.B"),
                    new Move<>(PAID, BOUNCE, PAYMENT_ORDERED, FINANCE, "", "decisions 8 (INF)")));

    private ReturnLifecycle() {}
}
