package cz.prostup.payments;

/// In which words a bank is asked.
public enum BankFormat {
    PAIN_001("pain.001.001.09", "ISO 20022, XML", "xml", "application/xml"),
    ABO("ABO/KPC", "profil KPC obecný, neověřeno bankou", "kpc", "text/plain;charset=windows-1250");

    private final String label;
    private final String note;
    private final String ending;
    private final String type;

    BankFormat(String label, String note, String ending, String type) {
        this.label = label;
        this.note = note;
        this.ending = ending;
        this.type = type;
    }

    public String label() {
        return label;
    }

    public String note() {
        return note;
    }

    public String ending() {
        return ending;
    }

    public String type() {
        return type;
    }

    byte[] write(BankOrder order) {
        return switch (this) {
            case PAIN_001 -> Pain001.of(order);
            case ABO -> Abo.of(order);
        };
    }
}
