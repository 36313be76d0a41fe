package cz.prostup.ui;

/// A status in words: "v pořádku", "zbývají 3 pracovní dny".
public record State(Tone tone, String text) {

    public static State ok(String text) {
        return new State(Tone.OK, text);
    }

    public static State warn(String text) {
        return new State(Tone.WARN, text);
    }

    public static State bad(String text) {
        return new State(Tone.BAD, text);
    }

    public static State turn(String text) {
        return new State(Tone.TURN, text);
    }

    public static State plain(String text) {
        return new State(Tone.PLAIN, text);
    }

    /// A deadline in words; red once it is over.
    public static State deadline(int workingDaysLeft) {
        return new State(workingDaysLeft < 0 ? Tone.BAD : Tone.TURN, Czech.workingDaysLeft(workingDaysLeft));
    }
}
