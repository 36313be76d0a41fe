package cz.prostup.calendar;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of "Co mě čeká": what, about whom, by when, and one button that does it.
///
/// @param what    the work in words, with as much of the person as the reader may see
/// @param note    what else helps to decide, may be empty
/// @param dueOn   null when there is no deadline
/// @param turn    who is on turn
/// @param action  words of the button
/// @param path    where the button leads
/// @param persons whom the row names; the home page writes them into the log of reads
public record WorkItem(
        String what, String note, @Nullable LocalDate dueOn, Turn turn, String action, String path, Set<UUID> persons) {

    public enum Turn {
        MINE,
        OTHERS
    }

    public WorkItem {
        persons = Set.copyOf(persons);
    }

    /// A row that names nobody, or whose source writes the log of reads by itself.
    public WorkItem(String what, String note, @Nullable LocalDate dueOn, Turn turn, String action, String path) {
        this(what, note, dueOn, turn, action, path, Set.of());
    }
}
