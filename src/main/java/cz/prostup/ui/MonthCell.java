package cz.prostup.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One month in the strip of a placement.
///
/// @param month short name, with the year where it changes: `bře 25`
/// @param figure what counts: `18,0 h`, empty while there is nothing
/// @param note where the month stands, in a word or two: `placeno`, `u úřadu`
/// @param look how it is drawn; the note says the same in words
/// @param path where it leads, `null` for months to come
public record MonthCell(
        String month,
        String figure,
        String note,
        Look look,
        boolean now,
        @Nullable String path) {

    public enum Look {
        PAID,
        /// Fewer hours than the goal.
        LOW,
        /// Somebody works on it.
        OPEN,
        /// Stopped: returned, not paid.
        STUCK,
        LATER,
        /// Only if the support is extended.
        EXTENSION;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
