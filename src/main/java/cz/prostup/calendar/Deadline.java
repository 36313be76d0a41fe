package cz.prostup.calendar;

import java.time.LocalDate;
import java.util.List;

/// A day by which something is due.
///
/// @param computed the day the rule gives
/// @param date     the day that counts, after a day off was taken into account
public record Deadline(DeadlineRule rule, LocalDate computed, LocalDate date) {

    public boolean shifted() {
        return !date.equals(computed);
    }

    /// Days on which somebody is reminded, the earliest first. A reminder never waits over a weekend: it comes before.
    public List<LocalDate> reminders() {
        return rule.reminders().stream()
                .map(days -> WorkingDays.sameOrPrevious(date.minusDays(days)))
                .distinct()
                .sorted()
                .toList();
    }
}
