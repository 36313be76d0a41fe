package cz.prostup.people.readlog;

import java.time.DateTimeException;
import java.time.Instant;

/// Where a page of the log begins: after this row, in time from the newest. Long lists are paged by it, for counting
/// them
/// would cost more than showing them.
public record PageKey(Instant at, long id) {

    static final PageKey NEWEST = new PageKey(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    /// What an address carries; anything else is the first page.
    public static PageKey of(String text) {
        var parts = text.split("_", -1);
        try {
            return parts.length == 2 ? new PageKey(Instant.parse(parts[0]), Long.parseLong(parts[1])) : NEWEST;
        } catch (DateTimeException | NumberFormatException _) {
            return NEWEST;
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
