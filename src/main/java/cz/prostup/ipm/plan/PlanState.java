package cz.prostup.ipm.plan;

/// Where one version of a plan stands (P10).
public enum PlanState {
    DRAFT("vzniká"),
    PROPOSED("navržen"),
    SUBMITTED("u úřadu"),
    RETURNED("vrácen k opravě"),
    APPROVED("schválen"),
    UNDER_REVISION("mění se"),
    SUPERSEDED("nahrazen novější verzí"),
    CLOSED("uzavřen");

    private final String czech;

    PlanState(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
