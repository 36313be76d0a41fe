package cz.prostup.ipm.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One value of one kind in the time it holds, as it is stored.
///
/// @param value a share (`0.248`), crowns (`22400`), a count (`3`) or the name of a [Rounding]
public record RateRow(
        RateKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String value,
        Certainty certainty,
        String source) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
