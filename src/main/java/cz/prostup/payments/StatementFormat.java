package cz.prostup.payments;

/// In which words a bank answers.
public enum StatementFormat {
    CAMT_053("camt.053"),
    GPC("ABO GPC");

    private final String label;

    StatementFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
