package cz.prostup.ipm.intake;

/// What a row would do, or did.
public enum RowResult {
    READ("načtený"),
    NEW("zapíše se"),
    KNOWN("už tu je"),
    TWICE("v\u00a0souboru dvakrát"),
    WRONG("chyba"),
    TAKEN("zapsaný"),
    REFUSED("odmítnutý");

    private final String czech;

    RowResult(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    /// Rows that go back in a file, so that they can be mended and brought again.
    public boolean isGivenBack() {
        return this == WRONG || this == REFUSED || this == TWICE;
    }
}
