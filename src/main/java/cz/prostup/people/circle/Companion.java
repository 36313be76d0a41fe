package cz.prostup.people.circle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who accompanies the person, as the viewer sees them.
///
/// @param unit    "Odborná podpora" where its name would say too much
/// @param basis   Czech words
/// @param to      the last day, null while it is not told
/// @param mayEnd  the viewer may end it
public record Companion(
        UUID id,
        UUID userId,
        String name,
        UUID unitId,
        String unit,
        String function,
        LocalDate from,
        @Nullable LocalDate to,
        String basis,
        String basisNote,
        String endReason,
        boolean isNow,
        boolean mayEnd) {}
