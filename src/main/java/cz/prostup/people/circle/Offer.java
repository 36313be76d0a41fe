package cz.prostup.people.circle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An offered responsibility.
///
/// @param fromUser null when nobody was responsible
/// @param taken    the responsibility that came of it
public record Offer(
        OfferId id,
        @Nullable UUID fromUser,
        String fromName,
        @Nullable UUID fromUnit,
        UUID toUser,
        String toName,
        UUID toUnit,
        String toUnitName,
        UUID proposedBy,
        String proposer,
        Instant proposedAt,
        OfferState state,
        @Nullable Instant decidedAt,
        @Nullable UUID taken,
        int version) {}
