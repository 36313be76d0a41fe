package cz.prostup.ipm.agreement;

/// The two who agree.
public enum Side {
    EMPLOYER("zaměstnavatel"),
    OFFICE("úřad práce");

    private final String czech;

    Side(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
