package cz.prostup.ipm.application;

/// The parts of the guided form; they may be filled in any order.
public enum Part {
    PLACE("Pobočka a\u00a0území", "place"),
    POSITIONS("Pracovní místa", "positions"),
    MENTOR("Mentor a\u00a0kapacita", "mentor"),
    SUPPORT("Podpora lidí", "support"),
    BACKING("Účet a\u00a0obec", "backing"),
    WORK("Dobrá práce", "work"),
    STEPS("Kroky zaměstnavatele", "steps");

    private final String czech;
    private final String path;

    Part(String czech, String path) {
        this.czech = czech;
        this.path = path;
    }

    public String czech() {
        return czech;
    }

    /// The last part of its address.
    public String path() {
        return path;
    }
}
