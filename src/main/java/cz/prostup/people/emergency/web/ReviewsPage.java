package cz.prostup.people.emergency.web;

import cz.prostup.people.emergency.Emergency;
import cz.prostup.ui.State;
import java.time.Instant;
import java.util.List;

/// Accesses that concern the officer's organisation.
public record ReviewsPage(List<Emergency> rows, Instant now) {

    public ReviewsPage {
        rows = List.copyOf(rows);
    }

    public State state(Emergency access) {
        return EmergencyPage.state(access, now);
    }
}
