package cz.prostup.access;

import cz.prostup.shared.MovableClock;
import cz.prostup.shared.Today;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The demo's clock, which may be moved and survives a restart (decisions 24). It does not exist outside the demo.
@Component
@ConditionalOnBooleanProperty("prostup.demo")
public class DemoClock {

    private final MovableClock clock;
    private final Today today;
    private final Sessions sessions;
    private final JdbcClient db;

    DemoClock(MovableClock clock, Today today, Sessions sessions, JdbcClient db) {
        this.sessions = sessions;
        this.clock = clock;
        this.today = today;
        this.db = db;
    }

    @EventListener
    @Order(0)
    void restore(ApplicationStartedEvent event) {
        db.sql("select shift_seconds from access.demo_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .ifPresent(clock::shiftBy);
    }

    public boolean isMoved() {
        return !clock.shift().isZero();
    }

    /// Same time of day, another day. Open sessions move along: nobody is signed out by the demo.
    @Transactional
    public void moveTo(LocalDate day) {
        var days = Duration.ofDays(day.toEpochDay() - today.date().toEpochDay());
        db.sql("""
                        update access.session
                           set created_at = created_at + make_interval(secs => :by),
                               last_used_at = last_used_at + make_interval(secs => :by),
                               expires_at = expires_at + make_interval(secs => :by)
                         where ended_at is null
                        """).param("by", days.toSeconds()).update();
        db.sql("""
                        insert into access.demo_clock (shift_seconds) values (:shift)
                        on conflict (single_row) do update set shift_seconds = excluded.shift_seconds
                        """).param("shift", clock.shift().plus(days).toSeconds()).update();
        clock.shiftBy(clock.shift().plus(days));
        sessions.forgetUse();
    }
}
