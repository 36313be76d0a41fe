package cz.prostup.people.consent;

/// In which form the person says it.
public enum ConsentForm {
    ELECTRONIC("na obrazovce"),
    PAPER_SCAN("na papíře");

    private final String czech;

    ConsentForm(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
