package cz.prostup.ipm.application;

/// How a position meets a criterion of good work (5.21).
public enum WorkAnswer {
    YES("ano"),
    PARTLY("částečně"),
    NO("ne");

    private final String czech;

    WorkAnswer(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
