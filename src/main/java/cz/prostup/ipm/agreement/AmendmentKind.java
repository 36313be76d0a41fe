package cz.prostup.ipm.agreement;

/// What an amendment changes.
public enum AmendmentKind {
    /// The account that contributions are paid to (decisions 15).
    BANK_ACCOUNT("bankovní účet", "Změna bankovního účtu", false),
    /// The version of the rules from a month on (decisions 2).
    RULES("pravidla výpočtu", "Změna pravidel výpočtu", false),
    POSITIONS("pracovní místa", "Změna počtu míst", true),
    TERMS("podmínky místa", "Změna podmínek místa", true),
    MENTOR("mentor", "Změna mentora", true),
    PROVIDER("poskytovatel podpory", "Změna poskytovatele podpory", true),
    VALIDITY("doba platnosti", "Změna doby platnosti", true);

    private final String czech;
    private final String heading;
    private final boolean ofBothSides;

    AmendmentKind(String czech, String heading, boolean ofBothSides) {
        this.czech = czech;
        this.heading = heading;
        this.ofBothSides = ofBothSides;
    }

    public String czech() {
        return czech;
    }

    /// `Změna mentora`
    public String heading() {
        return heading;
    }

    /// What one side proposes the other decides; else two persons of the office do.
    public boolean isOfBothSides() {
        return ofBothSides;
    }
}
