package cz.prostup.ipm.monthlyreturn;

/// Where a monthly return stands (domain P12, decisions 13).
public enum ReturnState {
    OPEN("připravuje se", "zaměstnavatel"),
    SUBMITTED("odesláno úřadu", "úřad práce"),
    IN_REVIEW("úřad kontroluje", "úřad práce"),
    RETURNED("vráceno k opravě", "zaměstnavatel"),
    APPROVED("schváleno", "úřad práce"),
    PAYMENT_ORDERED("čeká na výplatu", "úřad práce"),
    PAID("vyplaceno", ""),
    REJECTED("zamítnuto", "");

    private final String czech;
    private final String onTurn;

    ReturnState(String czech, String onTurn) {
        this.czech = czech;
        this.onTurn = onTurn;
    }

    public String czech() {
        return czech;
    }

    /// Who is on turn, empty when nobody.
    public String onTurn() {
        return onTurn;
    }

    /// Whether the employer may still change what he says.
    public boolean isWithEmployer() {
        return this == OPEN || this == RETURNED;
    }

    public boolean isWithOffice() {
        return this == SUBMITTED || this == IN_REVIEW;
    }
}
