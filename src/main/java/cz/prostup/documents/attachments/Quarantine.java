package cz.prostup.documents.attachments;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.documents.attachments.AttachmentLifecycle.Action;
import cz.prostup.documents.attachments.VirusScanner.Clean;
import cz.prostup.documents.attachments.VirusScanner.Infected;
import cz.prostup.documents.attachments.VirusScanner.Unavailable;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets a file in, or destroys it and says so; when nobody could look, it waits (control 41).
@Component
class Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private final AttachmentRepository attachments;
    private final VirusScanner scanner;
    private final TellOfInfection tell;
    private final TransactionTemplate transaction;

    Quarantine(
            AttachmentRepository attachments,
            VirusScanner scanner,
            TellOfInfection tell,
            TransactionTemplate transaction) {
        this.attachments = attachments;
        this.scanner = scanner;
        this.tell = tell;
        this.transaction = transaction;
    }

    /// @return the state afterwards
    AttachmentState look(AttachmentId id, UUID uploader, InputStream content) {
        var verdict = scanner.scan(content);
        return Objects.requireNonNull(
                Viewers.getAs(Viewer.SYSTEM, () -> transaction.execute(status -> decide(id, uploader, verdict))));
    }

    private AttachmentState decide(AttachmentId id, UUID uploader, VirusScanner.Verdict verdict) {
        return switch (verdict) {
            case Clean() -> {
                attachments.move(id, AttachmentState.QUARANTINED, Action.ADMIT, scanner.name(), "");
                yield AttachmentState.CLEAN;
            }
            case Infected(var finding) -> {
                if (attachments.move(id, AttachmentState.QUARANTINED, Action.CONDEMN, scanner.name(), finding)) {
                    attachments.destroyContent(id);
                    tell.infected(id, uploader);
                }
                yield AttachmentState.INFECTED;
            }
            case Unavailable(var why) -> {
                LOG.warn("Attachment {} waits in quarantine: {}", id, why);
                yield AttachmentState.QUARANTINED;
            }
        };
    }
}
