package cz.prostup.ipm.application;

/// What can be done with an application.
public enum ApplicationAction {
    SUBMIT("odeslání žádosti"),
    TAKE("převzetí k\u00a0posouzení"),
    REASSIGN("předání jinému pracovníkovi"),
    RETURN("vrácení k\u00a0doplnění"),
    APPROVE("schválení"),
    REJECT("zamítnutí"),
    WITHDRAW("vzetí zpět"),
    /// Nobody has touched the draft for long.
    EXPIRE("uzavření zapomenuté rozepsané žádosti"),
    /// The agreement was not signed in time.
    LAPSE("propadnutí bez podepsané dohody");

    private final String czech;

    ApplicationAction(String czech) {
        this.czech = czech;
    }

    public String czech() {
        return czech;
    }
}
