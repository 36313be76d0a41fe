package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What people of one branch do and when, each on behalf of who does it. What lies behind the present is forgotten.
final class Agenda {

    record Deed(LocalDateTime at, LocalDateTime meant, int order, Viewer who, Runnable what) {

        LocalDateTime hour() {
            return at.truncatedTo(ChronoUnit.HOURS);
        }
    }

    private static final Comparator<Deed> IN_TIME =
            Comparator.comparing(Deed::at).thenComparing(Deed::meant).thenComparingInt(Deed::order);

    private final LocalDateTime now;
    private final List<Deed> deeds = new ArrayList<>();

    Agenda(LocalDateTime now) {
        this.now = now;
    }

    LocalDateTime now() {
        return now;
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

    /// The deeds of each hour in the order of time, cut into rows of what one person does without a break.
    SortedMap<LocalDateTime, List<List<Deed>>> hours() {
        var hours = new TreeMap<LocalDateTime, List<List<Deed>>>();
        deeds.stream().sorted(IN_TIME).forEach(deed -> {
            var rows = hours.computeIfAbsent(deed.hour(), hour -> new ArrayList<>());
            if (rows.isEmpty() || !rows.getLast().getFirst().who().equals(deed.who())) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(deed);
        });
        return hours;
    }
}
