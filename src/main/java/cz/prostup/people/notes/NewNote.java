package cz.prostup.people.notes;

import cz.prostup.people.Layer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wrote down.
///
/// @param unitId in which the author writes
/// @param domain code of `people.domain`, null for none
public record NewNote(
        UUID unitId, LocalDate happenedOn, @Nullable String domain, Layer layer, String text) {}
