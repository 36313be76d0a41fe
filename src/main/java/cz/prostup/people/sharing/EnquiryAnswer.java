package cz.prostup.people.sharing;

/// The only three things that a partner may say (7.3.6).
public enum EnquiryAnswer {
    KNOWN("jsme v\u00a0kontaktu"),
    NONE("neznáme"),
    ASK_CLIENT("zeptejte se klienta");

    private final String czech;

    EnquiryAnswer(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
