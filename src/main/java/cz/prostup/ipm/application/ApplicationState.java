package cz.prostup.ipm.application;

/// Where an application stands (P5).
public enum ApplicationState {
    DRAFT("rozepsaná"),
    SUBMITTED("čeká na převzetí"),
    IN_REVIEW("úřad ji posuzuje"),
    RETURNED("vrácená k\u00a0doplnění"),
    APPROVED("schválená"),
    REJECTED("zamítnutá"),
    WITHDRAWN("vzatá zpět"),
    LAPSED("propadlá");

    private final String czech;

    ApplicationState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    /// The employer may change it.
    public boolean isOpenToEmployer() {
        return this == DRAFT || this == RETURNED;
    }

    public boolean isAtOffice() {
        return this == SUBMITTED || this == IN_REVIEW;
    }
}
