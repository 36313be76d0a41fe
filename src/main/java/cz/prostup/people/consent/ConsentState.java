package cz.prostup.people.consent;

/// Where a consent stands (P31).
public enum ConsentState {
    DRAFT("připravený"),
    GIVEN("platí"),
    EXPIRED("skončil"),
    WITHDRAWN("odvolaný"),
    REFUSED("člověk nesouhlasil");

    private final String czech;

    ConsentState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
