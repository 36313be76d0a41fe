package cz.prostup.people.consent;

import cz.prostup.access.Viewer;
import cz.prostup.people.consent.ConsentOutcome.Refused;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The person takes a consent back, by themselves or through the worker. As easy as giving it: no reason is asked, and
/// whoever reads on it sees nothing from the next click on (GDPR 7(3), control 19).
@Service
public class WithdrawConsent {

    private static final int LONGEST_NOTE = 500;

    private final ConsentRepository consents;
    private final ConsentMoves moves;

    WithdrawConsent(ConsentRepository consents, ConsentMoves moves) {
        this.consents = consents;
        this.moves = moves;
    }

    /// @param note how the person told it, may be empty
    /// @throws NotFound    when it is none of the viewer's
    /// @throws StaleRecord when somebody moved it meanwhile
    @Transactional
    public ConsentOutcome withdraw(Viewer viewer, ConsentId id, int seenVersion, String note) {
        if (note.length() > LONGEST_NOTE) {
            return new Refused("note", "Poznámka má nejvýš " + LONGEST_NOTE + " znaků. Zkraťte ji prosím.");
        }
        return moves.move(
                viewer,
                id,
                seenVersion,
                ConsentAction.WITHDRAW,
                _ -> Optional.empty(),
                (kept, move) -> consents.withdraw(kept, move, viewer, note.strip()));
    }
}
