package cz.prostup.people.guests;

/// What kind of answer a guest is asked for.
public enum Wanted {
    WORDS("odpověď slovy"),
    DATE("datum"),
    YES_NO("potvrzení ano nebo ne");

    private final String czech;

    Wanted(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
