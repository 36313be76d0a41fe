package cz.prostup.ipm.agreement;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.DailyJob;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// On the agreed day the new mentor sees the job and the old one does not any more.
@Component
@Order(91)
class SwitchMentors implements DailyJob {

    private final ApplyChange changes;

    SwitchMentors(ApplyChange changes) {
        this.changes = changes;
    }

    @Override
    @Transactional
    public void run() {
        changes.switchMentors(Viewer.SYSTEM);
    }
}
