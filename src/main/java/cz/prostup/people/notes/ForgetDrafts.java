package cz.prostup.people.notes;

import cz.prostup.calendar.DailyJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes away drafts to which nobody came back (`draftDays`).
@Component
class ForgetDrafts implements DailyJob {

    private final DraftRepository drafts;

    ForgetDrafts(DraftRepository drafts) {
        this.drafts = drafts;
    }

    @Override
    @Transactional
    public void run() {
        drafts.forgetOld();
    }
}
