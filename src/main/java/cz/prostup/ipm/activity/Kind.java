package cz.prostup.ipm.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A kind of integration activity (domain 5.2), valid for some time.
///
/// @param neutralLabel what employers see of a sensitive kind, because the name alone would tell the trouble (7.3)
/// @param needsStart   a session has a time of day; planning, organising, reporting and a mere journey have none
/// @param groupAllowed planning and reporting are one entry for one person (decisions 6)
public record Kind(
        String code,
        String label,
        String neutralLabel,
        boolean sensitive,
        boolean needsStart,
        boolean groupAllowed,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static final String TRAVEL = "TRAVEL";

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /// A meeting of people, in contrast to work around it.
    public boolean isSession() {
        return needsStart;
    }

    boolean isTravel() {
        return code.equals(TRAVEL);
    }
}
