package cz.prostup.ui;

/// A possibility to choose: the value that is sent, the words that are shown.
public record Option(String value, String label, String hint) {

    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
