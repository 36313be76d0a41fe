package cz.prostup.ipm.demo;

import cz.prostup.access.Viewers;
import cz.prostup.ipm.demo.Agenda.Deed;
import cz.prostup.shared.MovableClock;
import cz.prostup.shared.Today;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Plays agendas with a moved clock, what one person does in a row in one transaction.
///
/// There is one clock, so everybody waits for each other at every full hour; within the hour branches act at once,
/// each in its own order, for they share no rows. So times are right to the hour and no thing ever goes back in time.
@DemoPart
class Play {

    /// One more than processors, for each waits for the database half of the time; within the pool of connections.
    private static final int AT_ONCE = Math.min(8, Runtime.getRuntime().availableProcessors() + 1);

    private final MovableClock clock;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    Play(MovableClock clock, TransactionTemplate transaction, JdbcClient db) {
        this.clock = clock;
        this.transaction = transaction;
        this.db = db;
    }

    /// @param common   what touches everybody: played alone, before the branches of the same hour
    /// @param branches agendas that have nothing in common
    /// @param reached  told of each hour as it begins
    void play(Agenda common, List<Agenda> branches, Consumer<LocalDateTime> reached) {
        var first = common.hours();
        var together = branches.stream().map(Agenda::hours).toList();
        var hours = new TreeSet<>(first.keySet());
        together.forEach(branch -> hours.addAll(branch.keySet()));
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var hour : hours) {
                reached.accept(hour);
                play(first.getOrDefault(hour, List.of()));
                play(workers, together, hour);
            }
        }
    }

    private void play(
            ExecutorService workers, List<SortedMap<LocalDateTime, List<List<Deed>>>> branches, LocalDateTime hour) {
        var running = new ArrayList<Future<?>>();
        for (var branch : branches) {
            var rows = branch.get(hour);
            if (rows != null) {
                running.add(workers.submit(() -> play(rows)));
            }
        }
        running.forEach(Play::await);
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo cannot go on", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demo was cut off", e);
        }
    }

    private void play(List<List<Deed>> rows) {
        for (var row : rows) {
            moveTo(row.getFirst());
            Viewers.runAs(
                    row.getFirst().who(),
                    () -> transaction.executeWithoutResult(status -> {
                        hurry();
                        row.forEach(deed -> {
                            moveTo(deed);
                            deed.what().run();
                        });
                    }));
        }
    }

    /// Only forward: the clock runs on while somebody acts. Whoever needs it to stand still holds it.
    private void moveTo(Deed deed) {
        var time = deed.at().atZone(Today.PRAGUE).toInstant();
        synchronized (clock) {
            if (time.isAfter(clock.instant())) {
                clock.moveTo(time);
            }
        }
    }

    /// Nobody mourns a demo that was half loaded, so no commit waits for the disk.
    private void hurry() {
        db.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
    }
}
