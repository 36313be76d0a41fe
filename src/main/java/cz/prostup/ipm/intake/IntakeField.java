package cz.prostup.ipm.intake;

import java.text.Normalizer;
import java.util.Locale;

/// What a column may mean, and by which headings it is known.
public enum IntakeField {
    EMPLOYER("název zaměstnavatele", true, 200, "(nazev|zamestnavatel|firma|subjekt|obchodni jmeno|organizace)( .*)?"),
    ICO("IČO", false, 20, "ico|ic|identifikacni cislo"),
    EMPLOYER_KIND("druh zaměstnavatele", false, 100, "(druh|typ|forma).*"),
    CONTACT("kontaktní osoba", false, 200, "kontaktni osoba|kontakt|osoba|jmeno kontaktu"),
    EMAIL("e-mail", false, 200, "e-?mail.*|mail"),
    PHONE("telefon", false, 40, "(tel|telefon|mobil)([. ].*)?"),
    NOTE("poznámka", false, 2000, "poznamka|pozn\\.?"),
    FAMILY("příjmení", true, 100, "prijmeni|jmeno a prijmeni|prijmeni a jmeno"),
    GIVEN("jméno", false, 100, "jmeno|krestni jmeno"),
    BIRTH("datum narození", true, 20, "(datum narozeni|narozen(a|y)?|dat\\.? ?nar\\.?)"),
    SUPPORTED_BY("kdo člověka doprovází", false, 200, "doprovazi|kdo doprovazi|socialni sluzba|sluzba");

    private final String czech;
    private final boolean required;
    private final int longest;
    private final String headings;

    IntakeField(String czech, boolean required, int longest, String headings) {
        this.czech = czech;
        this.required = required;
        this.longest = longest;
        this.headings = headings;
    }

    public String czech() {
        return czech;
    }

    public boolean isRequired() {
        return required;
    }

    int longest() {
        return longest;
    }

    boolean isCalled(String heading) {
        return plain(heading).matches(headings);
    }

    /// Without diacritics, in small letters, with single spaces.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
