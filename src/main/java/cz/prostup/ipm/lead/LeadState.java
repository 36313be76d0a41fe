package cz.prostup.ipm.lead;

/// Where an employer's interest stands (P4).
public enum LeadState {
    CONTACTED("osloven"),
    INFORMED("informován"),
    CONSIDERING("zvažuje"),
    COMMITTED("chce místa"),
    APPLIED("podal žádost"),
    DECLINED("nechce");

    private final String czech;

    LeadState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }

    /// Somebody still works with it.
    public boolean isOpen() {
        return this != APPLIED && this != DECLINED;
    }
}
