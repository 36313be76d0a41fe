package cz.prostup.ipm.position;

/// Where a place stands (P7). Kept for somebody or filled, never both.
public enum PositionState {
    PLANNED("v přípravě"),
    VACANT("volné"),
    RESERVED("drží se pro schváleného člověka"),
    FILLED("obsazené"),
    SUSPENDED("pozastavené"),
    CLOSED("zrušené");

    private final String czech;

    PositionState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
