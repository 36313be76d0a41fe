package cz.prostup.people.sharing;

/// A part of a person's file that can be shared; the codes are those of `people.content_access`.
public enum Part {
    NOTE("zápisy"),
    GOAL("cíle"),
    DOCUMENT("dokumenty"),
    CONTACT("kontakty"),
    PLACEMENT("pracovní místo");

    private final String czech;

    Part(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
