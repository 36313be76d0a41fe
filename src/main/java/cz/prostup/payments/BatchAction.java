package cz.prostup.payments;

/// What can be done with a batch.
public enum BatchAction {
    CONFIRM,
    EXPORT,
    CLOSE,
    VOID
}
