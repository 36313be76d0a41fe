package cz.prostup.ipm.payrollfile;

/// The file cannot be taken; the message is a Czech sentence that says why and what to do.
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable(String message) {
        super(message);
    }

    String czech() {
        return String.valueOf(getMessage());
    }
}
