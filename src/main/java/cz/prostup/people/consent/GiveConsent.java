package cz.prostup.people.consent;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.people.PersonId;
import cz.prostup.people.consent.ConsentOutcome.Recorded;
import cz.prostup.people.consent.ConsentOutcome.Refused;
import cz.prostup.people.consent.ConsentRepository.Kept;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The person agrees: on the screen beside the worker, on paper, or on their own phone.
@Service
public class GiveConsent {

    private final PrepareConsent prepare;
    private final ConsentRepository consents;
    private final ConsentMoves moves;
    private final KeepScan keepScan;

    GiveConsent(PrepareConsent prepare, ConsentRepository consents, ConsentMoves moves, KeepScan keepScan) {
        this.keepScan = keepScan;
        this.prepare = prepare;
        this.consents = consents;
        this.moves = moves;
    }

    /// Asked and agreed in one go, beside the worker.
    ///
    /// @param paperPlace where the signed paper lies; empty for one given on the screen
    /// @param formKey    makes sending the same form twice one consent
    /// @throws NotFound when the viewer may not ask this person
    @Transactional
    public ConsentOutcome give(
            Viewer viewer, PersonId person, NewConsent asked, String paperPlace, @Nullable UUID formKey) {
        return give(viewer, person, asked, paperPlace, null, formKey);
    }

    /// The same with the scan of the signed paper.
    ///
    /// @param scan a draft of the viewer, kept before; null when it comes later
    /// @throws NotFound when the viewer may not ask this person
    @Transactional
    public ConsentOutcome give(
            Viewer viewer,
            PersonId person,
            NewConsent asked,
            String paperPlace,
            @Nullable AttachmentId scan,
            @Nullable UUID formKey) {
        if (asked.form() == ConsentForm.PAPER_SCAN && paperPlace.isBlank()) {
            return new Refused("paperPlace", "Napište, kde podepsaný papír leží.");
        }
        return switch (prepare.prepare(viewer, person, asked, formKey)) {
            case Recorded(var id) -> give(viewer, id, 0, paperPlace, scan);
            case Refused refused -> refused;
        };
    }

    /// A prepared one. On paper only the worker who holds the paper can; for a guardian the person cannot.
    ///
    /// @param paperPlace where the signed paper lies; empty for one given on the screen
    /// @throws NotFound    when it is none of the viewer's
    /// @throws StaleRecord when somebody moved it meanwhile
    @Transactional
    public ConsentOutcome give(Viewer viewer, ConsentId id, int seenVersion, String paperPlace) {
        return moves.move(
                viewer,
                id,
                seenVersion,
                ConsentAction.GIVE,
                kept -> guard(kept, paperPlace),
                (kept, move) -> consents.decide(kept, move, viewer, paperPlace.strip()));
    }

    /// The same with the scan of the signed paper. A form sent twice brings it once.
    ///
    /// @param scan a draft of the viewer, kept before; null when it comes later
    /// @throws NotFound    when it is none of the viewer's
    /// @throws StaleRecord when somebody moved it meanwhile
    @Transactional
    public ConsentOutcome give(
            Viewer viewer, ConsentId id, int seenVersion, String paperPlace, @Nullable AttachmentId scan) {
        var outcome = give(viewer, id, seenVersion, paperPlace);
        if (scan != null && outcome instanceof Recorded) {
            keepScan.keep(viewer, id, scan);
        }
        return outcome;
    }

    private Optional<Refused> guard(Kept kept, String paperPlace) {
        if (moves.isOver(kept)) {
            return Optional.of(new Refused("", "Doba, na kterou byl souhlas připravený, už skončila. Připravte nový."));
        }
        if (ConsentMoves.isOwn(kept) && (kept.form() == ConsentForm.PAPER_SCAN || kept.givenBy() == GivenBy.GUARDIAN)) {
            return Optional.of(new Refused("", "Tento souhlas se podepisuje u\u00a0pracovníka, který ho připravil."));
        }
        return kept.form() == ConsentForm.PAPER_SCAN && paperPlace.isBlank()
                ? Optional.of(new Refused("paperPlace", "Napište, kde podepsaný papír leží."))
                : Optional.empty();
    }
}
