package cz.prostup.ipm.notices;

import cz.prostup.ipm.MoveAnnounced;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Knows whom to tell of some events, and how.
interface MoveNotices {

    boolean knows(String event);

    /// @param moves all of one event in one transaction, at least one
    void tell(String event, List<MoveAnnounced> moves);

    static UUID[] subjects(Collection<MoveAnnounced> moves) {
        return moves.stream().map(MoveAnnounced::subjectId).distinct().toArray(UUID[]::new);
    }

    /// Who acted knows already.
    static UUID[] actors(Collection<MoveAnnounced> moves) {
        return moves.stream().map(MoveAnnounced::by).distinct().toArray(UUID[]::new);
    }
}
