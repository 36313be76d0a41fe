package cz.prostup.people.notes;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A note that was not finished.
///
/// @param note   the note that was being changed, null for a new one
/// @param fields of the form as they were typed
public record Draft(Instant savedAt, @Nullable NoteId note, Map<String, String> fields) {
    public Draft {
        fields = Map.copyOf(fields);
    }
}
