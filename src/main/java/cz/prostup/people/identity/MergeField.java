package cz.prostup.people.identity;

/// What of two records can be chosen when they become one. The national id is not chosen: there is at most one.
public enum MergeField {
    GIVEN_NAME("Jméno", "given_name"),
    FAMILY_NAME("Příjmení", "family_name"),
    TITLES("Tituly", "titles"),
    BIRTH_DATE("Datum narození", "birth_date"),
    CITIZENSHIP("Občanství", "citizenship"),
    PERMANENT_ADDRESS("Trvalá adresa", "permanent_address"),
    DELIVERY_ADDRESS("Doručovací adresa", "delivery_address"),
    RESIDENCE("Kde bydlí", "residence"),
    PHONE("Telefon", "phone"),
    EMAIL("E-mail", "email"),
    PREFERRED_CONTACT("Jak kontaktovat", "preferred_contact"),
    COMMUNICATION_NEEDS("Co potřebuje k\u00a0domluvě", "communication_needs"),
    DIED_ON("Datum úmrtí", "died_on");

    private final String czech;
    private final String column;

    MergeField(String czech, String column) {
        this.czech = czech;
        this.column = column;
    }

    public String czech() {
        return czech;
    }

    boolean isDay() {
        return this == BIRTH_DATE || this == DIED_ON;
    }

    String column() {
        return column;
    }
}
