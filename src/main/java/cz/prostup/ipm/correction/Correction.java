package cz.prostup.ipm.correction;

import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.shared.Hours;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A correction as it stands.
///
/// @param seq         the first one of a month is 1
/// @param change      without wages for whoever sees none
/// @param hoursBefore counted in the calculation that held
/// @param base        the calculation that held when it was begun
/// @param calculation what the officer who checked it froze
public record Correction(
        CorrectionId id,
        ReturnId returnId,
        int seq,
        PlacementId placement,
        CorrectionState state,
        Party party,
        Change change,
        Hours hoursBefore,
        @Nullable Exit exit,
        UUID base,
        @Nullable UUID calculation,
        UUID startedBy,
        @Nullable UUID startedFor,
        Instant startedAt,
        int version) {

    public boolean isChecked() {
        return calculation != null;
    }

    Set<UUID> starters() {
        return Stream.of(startedBy, startedFor).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
