package cz.prostup.payments;

/// Where a claim stands (decisions 8).
public enum RecoveryState {
    RAISED("čeká na zaplacení"),
    PAID("zaplaceno"),
    SET_OFF("započteno proti platbě");

    private final String czech;

    RecoveryState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
