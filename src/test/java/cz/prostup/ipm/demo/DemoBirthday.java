package cz.prostup.ipm.demo;

import cz.prostup.shared.MovableClock;
import cz.prostup.shared.Today;
import java.time.LocalDateTime;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/// Lets the demo be loaded as if on another day: `test.demo-now`.
class DemoBirthday {

    private final MovableClock clock;
    private final Environment environment;

    DemoBirthday(MovableClock clock, Environment environment) {
        this.clock = clock;
        this.environment = environment;
    }

    @EventListener
    @Order(10)
    void move(ApplicationStartedEvent event) {
        var now = environment.getProperty("test.demo-now");
        if (now != null) {
            clock.moveTo(LocalDateTime.parse(now).atZone(Today.PRAGUE).toInstant());
        }
    }
}
