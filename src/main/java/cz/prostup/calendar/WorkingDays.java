package cz.prostup.calendar;

import cz.prostup.shared.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.ConcurrentHashMap;

/// Monday to Friday without holidays.
public final class WorkingDays {

    /// For each year how many working days there are up to a day of the year, that included: lists count many rows.
    private static final ConcurrentHashMap<Integer, int[]> UP_TO = new ConcurrentHashMap<>();

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !CzechHolidays.isHoliday(day);
    }

    public static int countIn(YearMonth month) {
        return countIn(Period.of(month));
    }

    public static int countIn(Period period) {
        var from = period.from();
        var to = period.to();
        int count = upTo(to.getYear())[to.getDayOfYear()] - upTo(from.getYear())[from.getDayOfYear() - 1];
        for (int year = from.getYear(); year < to.getYear(); year++) {
            count += upTo(year)[upTo(year).length - 1];
        }
        return count;
    }

    private static int[] upTo(int year) {
        return UP_TO.computeIfAbsent(year, WorkingDays::counted);
    }

    private static int[] counted(int year) {
        var counts = new int[LocalDate.of(year, 12, 31).getDayOfYear() + 1];
        for (int day = 1; day < counts.length; day++) {
            counts[day] = counts[day - 1] + (isWorkingDay(LocalDate.ofYearDay(year, day)) ? 1 : 0);
        }
        return counts;
    }

    /// Holidays of the month that fall on Monday to Friday and are paid.
    public static int paidHolidaysIn(YearMonth month) {
        return (int) Period.of(month)
                .days()
                .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .filter(CzechHolidays::isHoliday)
                .count();
    }

    /// The day itself when it is a working one, else the first working day after it.
    public static LocalDate sameOrNext(LocalDate day) {
        return isWorkingDay(day) ? day : next(day);
    }

    /// The day itself when it is a working one, else the last working day before it.
    public static LocalDate sameOrPrevious(LocalDate day) {
        return isWorkingDay(day) ? day : previous(day);
    }

    /// The first working day after the day.
    public static LocalDate next(LocalDate day) {
        return plus(day, 1);
    }

    /// The last working day before the day.
    public static LocalDate previous(LocalDate day) {
        return plus(day, -1);
    }

    /// So many working days after the day, or before it when the number is negative; the day itself does not count.
    public static LocalDate plus(LocalDate day, int workingDays) {
        int step = Integer.signum(workingDays);
        var reached = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            reached = reached.plusDays(step);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /// Working days after the first day up to the second, that included: how many are left. Negative when it has
    /// passed.
    public static int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return to.equals(from) ? 0 : countIn(new Period(from.plusDays(1), to));
    }
}
