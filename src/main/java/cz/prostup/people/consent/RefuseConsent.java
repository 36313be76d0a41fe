package cz.prostup.people.consent;

import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.people.consent.ConsentOutcome.Recorded;
import cz.prostup.people.consent.ConsentOutcome.Refused;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The person does not agree. Nobody asks why, nothing follows from it; it is kept so that nobody asks again tomorrow.
@Service
public class RefuseConsent {

    private final PrepareConsent prepare;
    private final ConsentRepository consents;
    private final ConsentMoves moves;

    RefuseConsent(PrepareConsent prepare, ConsentRepository consents, ConsentMoves moves) {
        this.prepare = prepare;
        this.consents = consents;
        this.moves = moves;
    }

    /// Asked and refused in one go, beside the worker.
    ///
    /// @param formKey makes sending the same form twice one refusal
    /// @throws NotFound when the viewer may not ask this person
    @Transactional
    public ConsentOutcome refuse(Viewer viewer, PersonId person, NewConsent asked, @Nullable UUID formKey) {
        return switch (prepare.prepare(viewer, person, asked, formKey)) {
            case Recorded(var id) -> refuse(viewer, id, 0);
            case Refused refused -> refused;
        };
    }

    /// @throws NotFound    when it is none of the viewer's
    /// @throws StaleRecord when somebody moved it meanwhile
    @Transactional
    public ConsentOutcome refuse(Viewer viewer, ConsentId id, int seenVersion) {
        return moves.move(
                viewer,
                id,
                seenVersion,
                ConsentAction.REFUSE,
                _ -> Optional.empty(),
                (kept, move) -> consents.decide(kept, move, viewer, ""));
    }
}
