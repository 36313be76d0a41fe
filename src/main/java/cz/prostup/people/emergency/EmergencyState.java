package cz.prostup.people.emergency;

/// Where an emergency access stands.
public enum EmergencyState {
    BEGUN("běží"),
    ENDED("čeká na zprávu"),
    REPORTED("čeká na posouzení"),
    REVIEWED("posouzeno");

    private final String czech;

    EmergencyState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
