package cz.prostup.payments;

import static cz.prostup.payments.BatchState.CLOSED;
import static cz.prostup.payments.BatchState.CONFIRMED;
import static cz.prostup.payments.BatchState.EXPORTED;
import static cz.prostup.payments.BatchState.PREPARED;
import static cz.prostup.payments.PaymentState.FAILED;
import static cz.prostup.payments.PaymentState.ORDERED;
import static cz.prostup.payments.PaymentState.PAID;
import static cz.prostup.payments.PaymentState.SENT;

import cz.prostup.shared.Transitions;
import cz.prostup.shared.Transitions.Move;
import java.util.List;
import java.util.Set;

/// The moves of a batch, of a payment and of a claim. After the export nothing is voided: the money is on its way.
public final class PaymentLifecycles {

    private static final Set<String> FINANCE = Set.of("KOP_FINANCE");
    private static final Set<String> OFFICE = Set.of("KOP_OFFICER", "KOP_FINANCE");

    public static final Transitions<BatchState, BatchAction> BATCH = new Transitions<>(
            "batch",
            List.of(
                    new Move<>(PREPARED, BatchAction.CONFIRM, CONFIRMED, FINANCE, "", "decisions 8, 15"),
                    new Move<>(CONFIRMED, BatchAction.EXPORT, EXPORTED, FINANCE, "", "decisions 8, 9"),
                    new Move<>(EXPORTED, BatchAction.CLOSE, CLOSED, FINANCE, "", "decisions 8"),
                    new Move<>(PREPARED, BatchAction.VOID, BatchState.VOIDED, OFFICE, "", "decisions 8"),
                    new Move<>(CONFIRMED, BatchAction.VOID, BatchState.VOIDED, OFFICE, "", "decisions 8")));

    public static final Transitions<PaymentState, PaymentAction> PAYMENT = new Transitions<>(
            "payment",
            List.of(
                    new Move<>(ORDERED, PaymentAction.SEND, SENT, FINANCE, "PaymentMoved", "decisions 8"),
                    new Move<>(ORDERED, PaymentAction.VOID, PaymentState.VOIDED, OFFICE, "PaymentMoved", "decisions 8"),
                    new Move<>(SENT, PaymentAction.PAY, PAID, FINANCE, "PaymentMoved", "decisions 8"),
                    new Move<>(SENT, PaymentAction.FAIL, FAILED, FINANCE, "PaymentMoved", "decisions 8"),
                    new Move<>(PAID, PaymentAction.FAIL, FAILED, FINANCE, "PaymentMoved", "INF: returned later")));

    public static final Transitions<RecoveryState, RecoveryAction> RECOVERY = new Transitions<>(
            "recovery",
            List.of(
                    new Move<>(
                            RecoveryState.RAISED,
                            RecoveryAction.PAY,
                            RecoveryState.PAID,
                            FINANCE,
                            "RecoveryMoved",
                            "decisions 8"),
                    new Move<>(
                            RecoveryState.RAISED,
                            RecoveryAction.SET_OFF,
                            RecoveryState.SET_OFF,
                            FINANCE,
                            "RecoveryMoved",
                            "decisions 8"),
                    new Move<>(
                            RecoveryState.SET_OFF,
                            RecoveryAction.REOPEN,
                            RecoveryState.RAISED,
                            FINANCE,
                            "RecoveryMoved",
                            "INF: the payment came back")));

    private PaymentLifecycles() {}
}
