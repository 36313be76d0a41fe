package cz.prostup.ipm.agreement;

/// What can be done with an agreement.
public enum AgreementAction {
    SEND("dohoda odeslána zaměstnavateli"),
    SIGN_EMPLOYER("podepsal zaměstnavatel"),
    SIGN_OFFICE("podepsal úřad práce, dohoda platí"),
    TAKE_BACK("dohoda stažena k úpravě"),
    LAPSE("dohoda nebyla včas podepsaná"),
    END("dohoda skončila"),
    TERMINATE("dohoda ukončena předčasně");

    private final String done;

    AgreementAction(String done) {
        this.done = done;
    }

    /// What happened, for the history: "podepsal zaměstnavatel".
    public String done() {
        return done;
    }
}
