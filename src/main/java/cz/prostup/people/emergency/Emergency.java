package cz.prostup.people.emergency;

import cz.prostup.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One emergency access as a page shows it.
///
/// @param personName null for who may not read it any more
/// @param category   in words
public record Emergency(
        EmergencyId id,
        PersonId person,
        @Nullable String personName,
        UUID user,
        String userName,
        String place,
        String category,
        String reason,
        Instant beganAt,
        Instant endsAt,
        @Nullable Instant endedAt,
        EmergencyState state,
        String report,
        @Nullable Boolean justified,
        String reviewNote) {

    /// Whether the file is open through it at this moment.
    public boolean isOpen(Instant now) {
        return state == EmergencyState.BEGUN && endsAt.isAfter(now);
    }

    /// An access whose time is over waits for its report even before a job has seen it.
    public EmergencyState stateAt(Instant now) {
        return state == EmergencyState.BEGUN && !isOpen(now) ? EmergencyState.ENDED : state;
    }

    public long minutesLeft(Instant now) {
        return Math.max(0, Duration.between(now, endsAt).plusSeconds(59).toMinutes());
    }

    public Instant over() {
        return endedAt == null ? endsAt : endedAt;
    }

    public String personOrCard() {
        return personName == null ? "člověk ze spisu, který už není otevřený" : personName;
    }
}
