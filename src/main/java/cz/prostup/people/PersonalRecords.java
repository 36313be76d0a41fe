package cz.prostup.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Each module that keeps rows of a person implements it, so that two records of one person can become one and, when it
/// was a mistake, two again. Everything runs in the transaction of the merge.
public interface PersonalRecords {

    /// A stable word for what is moved, for example `ipm.placement`; it is stored with the merge.
    String name();

    /// The rows in Czech, nominative plural, for the preview of a merge: `souhlasy`.
    default String label() {
        return "další záznamy";
    }

    /// What stands in the way, a Czech sentence; null when nothing does. Asked as the system viewer.
    @Nullable
    String obstacle(PersonId from, PersonId into);

    /// Runs as the system viewer: rows of units that the one who merges does not read move too.
    ///
    /// @return the ids of the rows that moved, so that they can go back
    List<UUID> move(PersonId from, PersonId into);

    /// What happened since the merge that cannot be parted, a Czech sentence; null when nothing did.
    default @Nullable String obstacleBack(List<UUID> rows, PersonId from, PersonId into) {
        return null;
    }

    /// Gives the rows back to whom they belonged.
    void moveBack(List<UUID> rows, PersonId from, PersonId into);
}
