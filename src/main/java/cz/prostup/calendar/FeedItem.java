package cz.prostup.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A deadline of somebody.
///
/// @param key       the same for the same deadline whenever it is asked, also when its day moved
/// @param kind      what falls due, without any person
/// @param number    of an agreement, a position or an application; may be empty
/// @param initials  empty unless they were asked for
/// @param person    whose initials they are, null without them
/// @param reminders days on which the calendar reminds
/// @param path      where the work is done
public record FeedItem(
        String key,
        String kind,
        String number,
        String initials,
        @Nullable UUID person,
        LocalDate due,
        List<LocalDate> reminders,
        String path) {

    public FeedItem {
        reminders = List.copyOf(reminders);
    }

    public String summary() {
        var what = number.isEmpty() ? kind : kind + ", " + number;
        return initials.isEmpty() ? what : what + " (" + initials + ")";
    }
}
