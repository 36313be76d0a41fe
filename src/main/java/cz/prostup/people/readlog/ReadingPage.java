package cz.prostup.people.readlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param next where the next page begins; null at the end
public record ReadingPage(List<Reading> rows, @Nullable PageKey next) {

    public static final int SIZE = 50;

    public ReadingPage {
        rows = List.copyOf(rows);
    }

    /// @param rows one more than a page, when there is a next one
    static ReadingPage of(List<Reading> rows) {
        return rows.size() > SIZE
                ? new ReadingPage(rows.subList(0, SIZE), rows.get(SIZE - 1).key())
                : new ReadingPage(rows, null);
    }
}
