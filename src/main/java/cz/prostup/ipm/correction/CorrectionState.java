package cz.prostup.ipm.correction;

/// Where a correction stands (decisions 8; the last two INF).
public enum CorrectionState {
    DRAFT("rozpracováno"),
    PROPOSED("čeká na úřad"),
    APPROVED("schváleno"),
    DONE("vyrovnáno"),
    WITHDRAWN("vzato zpět"),
    REJECTED("zamítnuto");

    private final String czech;

    CorrectionState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    /// Nobody else may begin another correction of the same month.
    public boolean isOpen() {
        return this == DRAFT || this == PROPOSED;
    }

    /// Its amount counts.
    public boolean holds() {
        return this == APPROVED || this == DONE;
    }
}
