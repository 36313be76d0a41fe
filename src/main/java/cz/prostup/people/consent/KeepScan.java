package cz.prostup.people.consent;

import cz.prostup.access.Viewer;
import cz.prostup.documents.attachments.AttachmentId;
import cz.prostup.documents.attachments.KeptFiles;
import cz.prostup.people.consent.ConsentOutcome.Recorded;
import cz.prostup.people.consent.ConsentOutcome.Refused;
import cz.prostup.people.consent.ConsentRepository.Kept;
import cz.prostup.shared.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts the scan of the signed paper to its consent: together with the answer, or later. It comes once, because it is
/// the proof (GDPR 7(1)); only one that was destroyed as harmful may be replaced.
@Service
public class KeepScan {

    private final ConsentRepository consents;
    private final KeptFiles files;

    KeepScan(ConsentRepository consents, KeptFiles files) {
        this.consents = consents;
        this.files = files;
    }

    /// @param file a draft of the viewer, kept before
    /// @throws NotFound when the consent is none of the viewer's to write down, or the file no draft of theirs
    @Transactional
    public ConsentOutcome keep(Viewer viewer, ConsentId id, AttachmentId file) {
        var kept = consents.locked(viewer, id);
        if (ConsentMoves.isOwn(kept)) {
            throw new NotFound(id);
        }
        var refused = guard(kept);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!consents.scanned(id, file)) {
            return new Refused("files", "Sken podepsaného papíru tu už je, vyměnit ho nejde.");
        }
        files.claim(List.of(file), "people.consent", id.value(), viewer);
        return new Recorded(id);
    }

    private static Optional<Refused> guard(Kept kept) {
        if (kept.form() != ConsentForm.PAPER_SCAN) {
            return Optional.of(
                    new Refused("files", "Tento souhlas je zapsaný na obrazovce, sken se k němu nepřikládá."));
        }
        return kept.isSigned()
                ? Optional.empty()
                : Optional.of(new Refused("files", "Sken se přikládá, až když je papír podepsaný."));
    }
}
