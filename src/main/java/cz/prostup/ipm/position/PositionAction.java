package cz.prostup.ipm.position;

public enum PositionAction {
    OPEN("místo otevřeno"),
    RESERVE("místo se drží pro schváleného člověka"),
    RELEASE("místo se uvolnilo"),
    FILL("místo obsazeno"),
    VACATE("místo je znovu volné"),
    SUSPEND("místo pozastaveno"),
    RESUME("místo obnoveno"),
    CLOSE("místo zrušeno");

    private final String done;

    PositionAction(String done) {
        this.done = done;
    }

    /// What happened, for the history: "místo obsazeno".
    public String done() {
        return done;
    }
}
