package cz.prostup.ipm.placement;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.DailyJob;
import cz.prostup.ipm.PlacementId;
import cz.prostup.shared.Columns;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The days on which a job moves by itself: its first one, the beginning of the exit phase, the day after its last.
///
/// The order matters: a job that slept through more of them takes all in one run. Only due rows are read, in slices;
/// two servers share them, for each skips what the other holds.
@Configuration
class PlacementJobs {

    private static final Logger LOG = LoggerFactory.getLogger(PlacementJobs.class);
    private static final int SLICE = 100;

    private final JdbcClient db;
    private final MovePlacement movePlacement;

    PlacementJobs(JdbcClient db, MovePlacement movePlacement) {
        this.db = db;
        this.movePlacement = movePlacement;
    }

    @Bean
    @Order(10)
    DailyJob startPlacements() {
        return () -> moveAll(PlacementStep.Start::new, """
                        select p.id
                          from ipm.placement p
                         where p.state = 'APPROVED' and p.start_date <= access.today() and p.id <> all (:seen)
                         order by p.start_date, p.id
                         limit :slice
                           for update skip locked
                        """);
    }

    @Bean
    @Order(11)
    DailyJob enterExitPhases() {
        return () -> moveAll(PlacementStep.EnterExit::new, """
                        select p.id
                          from ipm.placement p
                          join ipm.agreement g on g.id = p.agreement_id
                          join ipm.rules_parameter r on r.rules = g.rules and r.parameter = 'exitPlanMonths'
                         where p.state = 'ACTIVE'
                           and (coalesce(p.extended_end, p.basic_end) - make_interval(months => r.value::int))::date
                               <= access.today()
                           and p.id <> all (:seen)
                         order by p.start_date, p.id
                         limit :slice
                           for update of p skip locked
                        """);
    }

    @Bean
    @Order(12)
    DailyJob endPlacements() {
        return () -> moveAll(PlacementStep.End::new, """
                        select p.id
                          from ipm.placement p
                         where p.state in ('EXIT_PHASE', 'INTERRUPTED')
                           and coalesce(p.extended_end, p.basic_end) < access.today()
                           and p.id <> all (:seen)
                         order by p.start_date, p.id
                         limit :slice
                           for update skip locked
                        """);
    }

    private void moveAll(Supplier<PlacementStep> step, String due) {
        Set<UUID> seen = new HashSet<>();
        for (var slice = slice(due, seen); !slice.isEmpty(); slice = slice(due, seen)) {
            slice.forEach(id -> move(new PlacementId(id), step.get()));
            seen.addAll(slice);
        }
    }

    private List<UUID> slice(String due, Set<UUID> seen) {
        return db.sql(due)
                .param("seen", seen.toArray(UUID[]::new))
                .param("slice", SLICE)
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }

    private void move(PlacementId id, PlacementStep step) {
        var outcome = movePlacement.move(Viewer.SYSTEM, id, step);
        if (!(outcome instanceof MovePlacement.Outcome.Moved)) {
            LOG.warn("Placement {} is due for {} but: {}", id, step.action(), outcome);
        }
    }
}
