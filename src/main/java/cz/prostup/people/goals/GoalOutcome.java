package cz.prostup.people.goals;

import cz.prostup.people.Reader;
import java.util.List;

/// What came of writing, changing or moving a goal.
public sealed interface GoalOutcome {

    record Saved(GoalId id) implements GoalOutcome {}

    /// @param field  of the form
    /// @param reason Czech sentence
    record Refused(String field, String reason) implements GoalOutcome {}

    /// More people would read it than until now; the author has to say yes.
    record Wider(List<Reader> added) implements GoalOutcome {
        public Wider {
            added = List.copyOf(added);
        }
    }
}
