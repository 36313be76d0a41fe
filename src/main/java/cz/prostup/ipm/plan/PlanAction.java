package cz.prostup.ipm.plan;

public enum PlanAction {
    PROPOSE("Navrhnout plán", "plán (IPOR) navržen"),
    SUBMIT("Odeslat plán úřadu", "plán (IPOR) odeslán úřadu"),
    APPROVE("Schválit plán", "plán (IPOR) schválen"),
    RETURN("Vrátit plán", "plán (IPOR) vrácen k opravě"),
    REVISE("Upravit plán", "začala úprava plánu (IPOR)"),
    SUPERSEDE("Nahradit plán", "plán (IPOR) nahrazen novější verzí"),
    CLOSE("Uzavřít plán", "plán (IPOR) uzavřen");

    private final String button;
    private final String done;

    PlanAction(String button, String done) {
        this.button = button;
        this.done = done;
    }

    public String button() {
        return button;
    }

    /// What happened, for the history: "plán (IPOR) schválen".
    public String done() {
        return done;
    }
}
