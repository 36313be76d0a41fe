package cz.prostup.ipm.notices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cz.prostup.ipm.MoveAnnounced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Gathers the moves of a transaction and tells of them at its end, together: sixty returns sent at once are one
/// notice. It still happens inside the transaction, so the notice is written with the moves or not at all.
@Component
class AnnouncedMoves {

    private final List<MoveNotices> tellers;

    AnnouncedMoves(List<MoveNotices> tellers) {
        this.tellers = List.copyOf(tellers);
    }

    @EventListener
    void remember(MoveAnnounced move) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Gathered.class::isInstance)
                .map(Gathered.class::cast)
                .findFirst()
                .orElseGet(this::gatherFromNow)
                .moves
                .add(move);
    }

    private Gathered gatherFromNow() {
        var gathered = new Gathered();
        TransactionSynchronizationManager.registerSynchronization(gathered);
        return gathered;
    }

    private void tell(String event, List<MoveAnnounced> moves) {
        tellers.stream().filter(teller -> teller.knows(event)).forEach(teller -> teller.tell(event, moves));
    }

    private final class Gathered implements TransactionSynchronization {

        private final List<MoveAnnounced> moves = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            moves.stream()
                    .collect(groupingBy(MoveAnnounced::event, LinkedHashMap::new, toList()))
                    .forEach(AnnouncedMoves.this::tell);
        }
    }
}
