package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.shared.MovableClock;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What people of the demo do and when. What lies behind the present is forgotten; the rest is played in the order of
/// time, each on behalf of who does it, what one person does in a row in one transaction.
final class Agenda {

    private record Deed(LocalDateTime at, LocalDateTime meant, int order, Viewer who, Runnable what) {

        boolean joins(Deed before) {
            return who.equals(before.who) && at.toLocalDate().equals(before.at.toLocalDate());
        }
    }

    private static final Comparator<Deed> IN_TIME =
            Comparator.comparing(Deed::at).thenComparing(Deed::meant).thenComparingInt(Deed::order);

    private final LocalDateTime now;
    private final List<Deed> deeds = new ArrayList<>();

    Agenda(LocalDateTime now) {
        this.now = now;
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    void at(LocalDateTime time, Viewer who, Runnable what) {
        if (!time.isAfter(now)) {
            deeds.add(new Deed(time, time, deeds.size(), who, what));
        }
    }

    /// At that time, or just now when that time has not come: so that there is something to see on any day.
    void byNow(LocalDateTime time, Viewer who, Runnable what) {
        deeds.add(new Deed(time.isAfter(now) ? now : time, time, deeds.size(), who, what));
    }

    int size() {
        return deeds.size();
    }

    /// @param reached told of each day as it begins
    void play(MovableClock clock, TransactionTemplate transaction, JdbcClient db, Consumer<LocalDate> reached) {
        deeds.sort(IN_TIME);
        for (int from = 0, to; from < deeds.size(); from = to) {
            to = endOfRow(from);
            var row = List.copyOf(deeds.subList(from, to));
            var first = row.getFirst();
            reached.accept(first.at().toLocalDate());
            moveTo(clock, first);
            Viewers.runAs(
                    first.who(),
                    () -> transaction.executeWithoutResult(status -> {
                        hurry(db);
                        row.forEach(deed -> {
                            moveTo(clock, deed);
                            deed.what().run();
                        });
                    }));
        }
    }

    private int endOfRow(int from) {
        int to = from + 1;
        while (to < deeds.size() && deeds.get(to).joins(deeds.get(from))) {
            to++;
        }
        return to;
    }

    /// Only forward: the clock runs on while somebody acts.
    private static void moveTo(MovableClock clock, Deed deed) {
        var time = deed.at().atZone(Today.PRAGUE).toInstant();
        if (time.isAfter(clock.instant())) {
            clock.moveTo(time);
        }
    }

    /// Nobody mourns a demo that was half loaded, so no commit waits for the disk.
    private static void hurry(JdbcClient db) {
        db.sql("select set_config('synchronous_commit', 'off', true)")
                .query(String.class)
                .single();
    }
}
