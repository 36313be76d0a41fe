package cz.prostup.ipm.placement;

public enum PlacementAction {
    START("nástup do práce"),
    NOT_STARTED("nenastoupil"),
    ENTER_EXIT("začala výstupní fáze"),
    EXTEND("podpora prodloužena"),
    INTERRUPT("místo přerušeno"),
    RESUME("návrat do práce"),
    TERMINATE("místo ukončeno předčasně"),
    END("podpora skončila");

    private final String done;

    PlacementAction(String done) {
        this.done = done;
    }

    /// What happened, for the history: "podpora prodloužena".
    public String done() {
        return done;
    }
}
