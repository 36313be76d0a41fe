package cz.prostup.ipm.application;

/// Whether the municipality stands behind the application of a company of its own (BR-022).
public enum Municipality {
    NOT_NEEDED("netýká se"),
    AGREED("obec souhlasí"),
    NOT_YET("obec se zatím nevyjádřila");

    private final String czech;

    Municipality(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
