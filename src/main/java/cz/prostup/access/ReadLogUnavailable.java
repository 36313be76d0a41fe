package cz.prostup.access;

/// The read could not be written down, so nothing is shown.
public class ReadLogUnavailable extends RuntimeException {

    ReadLogUnavailable(Throwable cause) {
        super("the read log cannot be written", cause);
    }
}
