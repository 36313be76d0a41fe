package cz.prostup.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One row of "Co mě čeká": what, about whom, by when, and one button that does it.
///
/// @param what   the work in words, with as much of the person as the reader may see
/// @param note   what else helps to decide, may be empty
/// @param dueOn  null when there is no deadline
/// @param turn   who is on turn
/// @param action words of the button
/// @param path   where the button leads
public record WorkItem(String what, String note, @Nullable LocalDate dueOn, Turn turn, String action, String path) {

    public enum Turn {
        MINE,
        OTHERS
    }
}
