package cz.prostup.documents.attachments;

import cz.prostup.calendar.DailyJob;
import cz.prostup.documents.attachments.AttachmentLifecycle.Action;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// What somebody uploaded and never sent is destroyed.
@Component
class DiscardForgotten implements DailyJob {

    private final AttachmentRepository attachments;
    private final FileLimits.OfDay limits;

    DiscardForgotten(AttachmentRepository attachments, FileLimits.OfDay limits) {
        this.attachments = attachments;
        this.limits = limits;
    }

    @Override
    public void run() {
        for (var file : attachments.forgotten(Duration.ofHours(limits.read().unclaimedHours()))) {
            if (attachments.move(file.id(), file.state(), Action.DISCARD, "", "")) {
                attachments.destroyContent(file.id());
            }
        }
    }
}
