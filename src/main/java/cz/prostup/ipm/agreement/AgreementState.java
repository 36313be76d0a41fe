package cz.prostup.ipm.agreement;

/// Where an agreement stands (P6).
public enum AgreementState {
    PREPARED("připravuje se"),
    SENT("odeslaná zaměstnavateli"),
    SIGNED_EMPLOYER("podepsal zaměstnavatel"),
    IN_FORCE("platí"),
    ENDED("skončila"),
    TERMINATED("ukončená předčasně");

    private final String czech;

    AgreementState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
