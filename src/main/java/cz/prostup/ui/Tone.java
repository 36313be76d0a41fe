package cz.prostup.ui;

/// The weight of a status. Each has its own shape and stands beside a word, so that colour is never the only sign.
public enum Tone {
    OK,
    WARN,
    BAD,
    /// Somebody is on turn.
    TURN,
    PLAIN;

    public String css() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
