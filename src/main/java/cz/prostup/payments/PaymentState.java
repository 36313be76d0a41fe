package cz.prostup.payments;

/// Where a payment stands (decisions 8). A failed one is never mended; a new one replaces it.
public enum PaymentState {
    ORDERED("čeká na potvrzení"),
    SENT("předáno bance"),
    PAID("vyplaceno"),
    FAILED("platba se nezdařila"),
    VOIDED("zrušeno před odesláním");

    private final String czech;

    PaymentState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
