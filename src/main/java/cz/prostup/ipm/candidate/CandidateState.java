package cz.prostup.ipm.candidate;

/// Where a way towards a place stands (P8).
public enum CandidateState {
    NOMINATED("navržený", true),
    CONTACTED("osloven", true),
    INFORMED("poučen", true),
    INTERVIEWED("po pohovoru", true),
    ELIGIBILITY_CHECK("ověřují se podmínky", true),
    RECOMMENDED("doporučen", true),
    APPROVED("schválen, místo se drží", true),
    WAITLISTED("čeká na místo", true),
    HIRED("má smlouvu", false),
    NOT_ELIGIBLE("nesplňuje podmínky", false),
    DECLINED_BY_CANDIDATE("sám nechtěl", false),
    NOT_SELECTED("nevybrán", false),
    WITHDRAWN("návrh stažen", false);

    private final String czech;
    private final boolean open;

    CandidateState(String czech, boolean open) {
        this.czech = czech;
        this.open = open;
    }

    public String czech() {
        return czech;
    }

    public boolean isOpen() {
        return open;
    }
}
