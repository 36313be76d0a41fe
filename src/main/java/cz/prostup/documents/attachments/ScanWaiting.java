package cz.prostup.documents.attachments;

import cz.prostup.calendar.DailyJob;
import org.springframework.stereotype.Component;

/// Files that came when the scanner was silent.
@Component
class ScanWaiting implements DailyJob {

    private static final int AT_ONCE = 200;

    private final AttachmentRepository attachments;
    private final KeptFiles files;
    private final Quarantine quarantine;

    ScanWaiting(AttachmentRepository attachments, KeptFiles files, Quarantine quarantine) {
        this.attachments = attachments;
        this.files = files;
        this.quarantine = quarantine;
    }

    @Override
    public void run() {
        for (var one : attachments.waiting(AT_ONCE)) {
            if (quarantine.look(one.id(), one.uploader(), files.stream(one.id())) == AttachmentState.QUARANTINED) {
                return; // nobody looks: the rest waits for the next hour as well
            }
        }
    }
}
