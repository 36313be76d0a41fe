package cz.prostup.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The read could not be written down, so nothing is shown.
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class ReadLogUnavailable extends RuntimeException {

    ReadLogUnavailable(Throwable cause) {
        super("the read log cannot be written", cause);
    }
}
