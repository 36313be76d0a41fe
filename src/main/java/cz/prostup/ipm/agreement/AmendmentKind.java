package cz.prostup.ipm.agreement;

/// What an amendment changes.
public enum AmendmentKind {
    /// The account that contributions are paid to (decisions 15).
    BANK_ACCOUNT("bankovní účet"),
    /// The version of the rules from a month on (decisions 2).
    RULES("pravidla výpočtu");

    private final String czech;

    AmendmentKind(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
