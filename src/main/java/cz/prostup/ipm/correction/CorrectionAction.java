package cz.prostup.ipm.correction;

/// What can be done with a correction.
public enum CorrectionAction {
    PROPOSE("navrženo"),
    CHECK("zkontrolováno, zvolen způsob vyrovnání"),
    APPROVE("schváleno"),
    RETURN("vráceno k doplnění"),
    REJECT("zamítnuto"),
    WITHDRAW("vzato zpět"),
    FINISH("vyrovnáno");

    private final String czech;

    CorrectionAction(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
