package cz.prostup.people.notes;

import cz.prostup.people.Layer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A note as its reader sees it.
///
/// @param unit        the author's; "Odborná podpora" where its name would say too much
/// @param domain      code, null for none
/// @param domainLabel empty for none
/// @param mayChange   the reader wrote it or works in the unit that did
/// @param mine        the reader wrote it
public record Note(
        NoteId id,
        UUID unitId,
        String unit,
        String author,
        LocalDate happenedOn,
        @Nullable String domain,
        String domainLabel,
        Layer layer,
        String text,
        Instant writtenAt,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        String withdrawalReason,
        int version,
        boolean mayChange,
        boolean mine) {

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
