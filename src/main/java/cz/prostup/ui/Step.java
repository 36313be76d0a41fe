package cz.prostup.ui;

/// One line of an explanation: what was done, what came out, why. A sum closes the lines above it.
public record Step(String text, String result, String note, boolean sum) {

    public static Step of(String text, String result, String note) {
        return new Step(text, result, note, false);
    }

    public static Step sum(String text, String result, String note) {
        return new Step(text, result, note, true);
    }
}
