package cz.prostup.people.consent;

import cz.prostup.calendar.DailyJob;
import org.springframework.stereotype.Component;

/// Says of consents past their last day that they ended. Whoever read on them lost that at midnight already; this is
/// for
/// the eyes only.
@Component
class EndConsents implements DailyJob {

    private final ConsentRepository consents;

    EndConsents(ConsentRepository consents) {
        this.consents = consents;
    }

    @Override
    public void run() {
        consents.expire();
    }
}
