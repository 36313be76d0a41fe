package cz.prostup.people.registry;

/// How the person wants to be reached.
public enum PreferredContact {
    PHONE("telefonem"),
    SMS("SMS zprávou"),
    EMAIL("e-mailem"),
    LETTER("dopisem"),
    IN_PERSON("osobně");

    private final String czech;

    PreferredContact(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    /// Empty for what was not chosen.
    public static String czechOf(String code) {
        return code.isEmpty() ? "" : valueOf(code).czech();
    }
}
