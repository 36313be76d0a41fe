package cz.prostup.people.notes;

import cz.prostup.people.Reader;
import java.util.List;

/// What came of writing, changing or withdrawing a note.
public sealed interface NoteOutcome {

    record Saved(NoteId id) implements NoteOutcome {}

    /// @param field  of the form
    /// @param reason Czech sentence
    record Refused(String field, String reason) implements NoteOutcome {}

    /// More people would read it than until now; the author has to say yes.
    ///
    /// @param added who would read it anew, may be empty when nobody does today
    record Wider(List<Reader> added) implements NoteOutcome {
        public Wider {
            added = List.copyOf(added);
        }
    }
}
