package cz.prostup.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The clock of the application. It runs with the machine and can be shifted, which only the demo and tests do.
public final class MovableClock extends Clock {

    private final Clock source;
    private volatile Duration shift = Duration.ZERO;

    public MovableClock(Clock source) {
        this.source = source;
    }

    public void moveTo(Instant instant) {
        shift = Duration.between(source.instant(), instant);
    }

    public void shiftBy(Duration duration) {
        shift = duration;
    }

    public Duration shift() {
        return shift;
    }

    @Override
    public Instant instant() {
        return source.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return source.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var copy = new MovableClock(source.withZone(zone));
        copy.shiftBy(shift);
        return copy;
    }
}
