package cz.prostup.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/// What day it is in Prague. The only place that asks the clock for a date.
@Component
public class Today {

    public static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    private final Clock clock;

    public Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return clock.instant().atZone(PRAGUE).toLocalDate();
    }

    public YearMonth month() {
        return YearMonth.from(date());
    }

    public Instant now() {
        return clock.instant();
    }
}
