package cz.prostup.people.circle;

/// What became of an offered responsibility.
public enum OfferState {
    PROPOSED("čeká na odpověď"),
    ACCEPTED("převzato"),
    DECLINED("odmítnuto"),
    WITHDRAWN("nabídka vzata zpět"),
    GIVEN_BACK("vráceno");

    private final String czech;

    OfferState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
