package cz.prostup.people;

/// Why something about a person may be told to somebody else (domain 7.2 and 7.3.1). Chosen from a list, never written
/// freely.
public enum Basis {
    CONSENT("Souhlas", "Člověk souhlasil. Platí, dokud souhlas platí; po odvolání přístup hned končí."),
    STATUTE_SOCIAL_WORK(
            "Sociální práce", "Předání mezi sociálními pracovníky, je-li nutné k řešení nepříznivé sociální situace."),
    STATUTE_OSPOD("Ochrana dětí", "Úkol OSPOD ze zákona."),
    AGREEMENT("Dohoda", "Správa integračního místa mezi úřadem práce a zaměstnavatelem podle dohody."),
    VITAL_INTEREST("Životně důležitý zájem", "Jde o život nebo zdraví a člověk sám souhlas dát nemůže."),
    PUBLIC_TASK("Úkol ve veřejném zájmu", "Ukládá to zákon; napište který.");

    private final String czech;
    private final String help;

    Basis(String czech, String help) {
        this.czech = czech;
        this.help = help;
    }

    public String czech() {
        return czech;
    }

    public String help() {
        return help;
    }
}
