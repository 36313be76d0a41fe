package cz.prostup.documents.attachments;

/// The file cannot be kept; the message is a Czech sentence for its sender. It never leaves this package.
final class Unacceptable extends Exception {

    private static final long serialVersionUID = 1L;

    Unacceptable(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
