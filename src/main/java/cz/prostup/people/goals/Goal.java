package cz.prostup.people.goals;

import cz.prostup.people.Layer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A goal as its reader sees it.
///
/// @param domainLabel empty for none
/// @param mayChange   the reader works in the unit that wrote it
/// @param mine        the reader wrote it
public record Goal(
        GoalId id,
        UUID unitId,
        String unit,
        String author,
        @Nullable String domain,
        String domainLabel,
        Layer layer,
        String wording,
        String measure,
        LocalDate from,
        LocalDate to,
        UUID responsible,
        String responsibleName,
        GoalState state,
        int version,
        boolean mayChange,
        boolean mine) {}
