package cz.prostup.payments;

/// Where a batch stands (decisions 8).
public enum BatchState {
    PREPARED("čeká na potvrzení"),
    CONFIRMED("potvrzeno, čeká na soubor pro banku"),
    EXPORTED("předáno bance, čeká na výsledky"),
    CLOSED("uzavřeno"),
    VOIDED("zrušeno");

    private final String czech;

    BatchState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
