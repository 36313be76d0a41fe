package cz.prostup.people.circle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is or was responsible for the person.
///
/// @param ended null for the one who is responsible now
public record Responsible(
        UUID id,
        UUID userId,
        String name,
        UUID unitId,
        String unit,
        Instant began,
        @Nullable Instant ended) {}
