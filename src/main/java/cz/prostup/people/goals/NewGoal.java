package cz.prostup.people.goals;

import cz.prostup.people.Layer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal as it was put down.
///
/// @param wording     in the person's own words
/// @param measure     by what everybody will see that it is reached
/// @param responsible who of the circle helps with it
public record NewGoal(
        UUID unitId,
        @Nullable String domain,
        Layer layer,
        String wording,
        String measure,
        LocalDate from,
        LocalDate to,
        UUID responsible) {}
