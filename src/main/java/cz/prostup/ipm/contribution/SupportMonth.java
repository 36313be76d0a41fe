package cz.prostup.ipm.contribution;

import cz.prostup.shared.Period;
import java.time.YearMonth;
import java.util.function.ToIntFunction;

/// One month of a support: one return, one cap, one goal of hours.
///
/// @param month  the month under which it is filed
/// @param whole  the month from end to end
/// @param inside the days of it that the support covers
public record SupportMonth(YearMonth month, Period whole, Period inside) {

    public boolean isShort() {
        return !whole.equals(inside);
    }

    /// @param workingDays counts working days, as the calendar does
    public MonthDays days(ToIntFunction<Period> workingDays) {
        return new MonthDays(
                (int) inside.days().count(),
                (int) whole.days().count(),
                workingDays.applyAsInt(inside),
                workingDays.applyAsInt(whole));
    }
}
