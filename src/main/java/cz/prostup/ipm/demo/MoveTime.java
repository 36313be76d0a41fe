package cz.prostup.ipm.demo;

import cz.prostup.access.DemoClock;
import cz.prostup.calendar.DueJobs;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Moves the demo to another day and lets everything that fell due happen (decisions 24).
@Service
@ConditionalOnBooleanProperty("prostup.demo")
public class MoveTime {

    private static final int FURTHEST_YEARS = 3;

    public sealed interface Outcome {}

    /// @param months returns that were opened
    /// @param jobs   jobs that started, entered their last phase or ended
    public record Moved(LocalDate to, long months, long jobs) implements Outcome {}

    /// @param first the earliest day that may be chosen
    /// @param last  the latest one
    public record OutOfRange(LocalDate first, LocalDate last) implements Outcome {}

    private record Counted(long months, long jobs) {}

    private final DemoClock clock;
    private final DueJobs dueJobs;
    private final Today today;
    private final JdbcClient db;

    MoveTime(DemoClock clock, DueJobs dueJobs, Today today, JdbcClient db) {
        this.clock = clock;
        this.dueJobs = dueJobs;
        this.today = today;
        this.db = db;
    }

    /// Not before the day on which somebody last did something: what has happened has happened.
    public Outcome to(LocalDate day) {
        var first = lastDeed();
        var last = first.plusYears(FURTHEST_YEARS);
        if (day.isBefore(first) || day.isAfter(last)) {
            return new OutOfRange(first, last);
        }
        var before = count();
        clock.moveTo(day);
        dueJobs.runAll();
        var after = count();
        return new Moved(day, after.months() - before.months(), after.jobs() - before.jobs());
    }

    public LocalDate today() {
        return today.date();
    }

    private LocalDate lastDeed() {
        return db.sql("""
                        select greatest((select max(at) from ipm.history), (select max(created_at) from ipm.activity)) as at
                        """)
                .query((row, n) -> {
                    var at = Columns.instantOrNull(row, "at");
                    return at == null ? today.date() : at.atZone(Today.PRAGUE).toLocalDate();
                })
                .single();
    }

    private Counted count() {
        return db.sql("""
                        select (select count(*) from ipm.monthly_return) as months,
                               (select count(*) from ipm.history
                                 where subject = 'placement' and by_user = access.system_viewer()) as jobs
                        """)
                .query((row, n) -> new Counted(row.getLong("months"), row.getLong("jobs")))
                .single();
    }
}
