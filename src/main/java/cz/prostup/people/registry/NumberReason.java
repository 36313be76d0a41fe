package cz.prostup.people.registry;

/// Where the law needs the birth number (7.3, control 46): without one of these it is not written down at all.
public enum NumberReason {
    EMPLOYMENT("Evidence úřadu práce (zákon o\u00a0zaměstnanosti)"),
    BENEFITS("Dávky a\u00a0hmotná nouze"),
    CHILD_PROTECTION("Sociálně-právní ochrana dětí"),
    COURT("Řízení u\u00a0soudu nebo opatrovnictví");

    private final String czech;

    NumberReason(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
