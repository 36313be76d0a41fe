package cz.prostup.calendar.web;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.calendar.Worklist.Waiting;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Fact;
import cz.prostup.ui.Link;
import cz.prostup.ui.State;
import cz.prostup.ui.TodoRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// @param line   the day in words and on whose behalf the reader acts
/// @param groups those that hold something, the most urgent first
public record HomePage(String line, List<Fact> facts, List<Group> groups) {

    private static final int MOST_ROWS = 30;

    /// @param rest how many more there are, 0 when all are shown
    public record Group(String id, String heading, List<TodoRow> rows, int rest) {}

    static HomePage of(Viewer viewer, Waiting waiting, LocalDate today) {
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Predicate<WorkItem> mine = item -> item.turn() == Turn.MINE;
        Predicate<WorkItem> late = item -> item.dueOn() != null && item.dueOn().isBefore(today);
        Predicate<WorkItem> later = item -> item.dueOn() != null && item.dueOn().isAfter(sunday);
        var groups = Stream.of(
                        group("late", "Po termínu", waiting, mine.and(late), today),
                        group(
                                "week",
                                "Dnes a tento týden",
                                waiting,
                                mine.and(late.negate()).and(later.negate()),
                                today),
                        group("later", "Později", waiting, mine.and(later), today),
                        group("others", "Čeká na jiné", waiting, mine.negate(), today))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        var facts = waiting.figures().stream()
                .map(figure -> new Fact(Czech.number(figure.count()), figure.label(), figure.path()))
                .toList();
        return new HomePage(Czech.dayInWords(today) + " · " + viewer.place(), facts, groups);
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    private static Group group(
            String id, String heading, Waiting waiting, Predicate<WorkItem> belongs, LocalDate today) {
        var items = waiting.items().stream().filter(belongs).toList();
        var rows = IntStream.range(0, Math.min(items.size(), MOST_ROWS))
                .mapToObj(n -> n == 0 && !id.equals("later") && !id.equals("others")
                        ? row(items.get(n), today).asMain()
                        : row(items.get(n), today))
                .toList();
        return new Group(id, heading, rows, items.size() - rows.size());
    }

    private static TodoRow row(WorkItem item, LocalDate today) {
        return TodoRow.of(
                item.what(),
                item.note().isEmpty() ? null : item.note(),
                deadline(item, today),
                new Link(item.action(), item.path()));
    }

    private static @Nullable State deadline(WorkItem item, LocalDate today) {
        if (item.dueOn() == null) {
            return null;
        }
        int left = WorkingDays.between(today, item.dueOn());
        var passed = item.dueOn().isBefore(today);
        if (item.turn() == Turn.OTHERS && !passed) {
            return State.plain(inWords(item.dueOn(), today, left));
        }
        return passed ? State.bad(inWords(item.dueOn(), today, left)) : State.turn(inWords(item.dueOn(), today, left));
    }

    /// A deadline over a weekend has no working day in between, and still is not today.
    private static String inWords(LocalDate due, LocalDate today, int left) {
        if (left == 0 && !due.equals(today)) {
            return due.isBefore(today) ? "po termínu" : "do " + Czech.dayMonth(due);
        }
        return Czech.workingDaysLeft(left);
    }
}
