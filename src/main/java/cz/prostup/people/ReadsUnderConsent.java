package cz.prostup.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was really read because of a consent: rows of the log by people of the units that were let in on it, while they
/// were. Answered by the module that shows the log; who may ask is decided by the one that shows the consent.
public interface ReadsUnderConsent {

    /// @param after where the page begins, as [Seen#next] gave it; empty for the newest
    Seen of(UUID consent, String after);

    /// @param next where the next page begins; null at the end
    record Seen(List<Row> rows, @Nullable String next) {
        public Seen {
            rows = List.copyOf(rows);
        }
    }

    /// @param thing what was read, in Czech
    record Row(Instant at, String who, String unit, String thing) {}
}
