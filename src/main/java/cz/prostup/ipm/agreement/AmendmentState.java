package cz.prostup.ipm.agreement;

/// Where an amendment stands.
public enum AmendmentState {
    PROPOSED("čeká na druhou osobu"),
    IN_FORCE("platí"),
    REJECTED("zamítnuto"),
    WITHDRAWN("staženo");

    private final String czech;

    AmendmentState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
