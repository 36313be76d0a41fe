package cz.prostup.payments;

/// What happens to a claim.
public enum RecoveryAction {
    PAY,
    SET_OFF,
    /// the payment from which it was taken off came back
    REOPEN
}
