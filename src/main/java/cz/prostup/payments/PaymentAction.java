package cz.prostup.payments;

/// What happens to a payment.
public enum PaymentAction {
    SEND,
    PAY,
    FAIL,
    VOID
}
