package cz.prostup.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The days on which offices and shops are closed by Act 245/2000 Sb., with their names.
public final class CzechHolidays {

    /// The act holds since August 2000; Good Friday joined in 2016.
    private static final int FIRST_YEAR = 2001;

    private static final int GOOD_FRIDAY_SINCE = 2016;
    private static final ConcurrentHashMap<Integer, NavigableMap<LocalDate, String>> YEARS = new ConcurrentHashMap<>();

    private CzechHolidays() {}

    /// @throws IllegalArgumentException for a year in which another law held
    public static NavigableMap<LocalDate, String> of(int year) {
        if (year < FIRST_YEAR) {
            throw new IllegalArgumentException("holidays are known since " + FIRST_YEAR + ", not for " + year);
        }
        return YEARS.computeIfAbsent(year, CzechHolidays::compute);
    }

    public static boolean isHoliday(LocalDate day) {
        return of(day.getYear()).containsKey(day);
    }

    private static NavigableMap<LocalDate, String> compute(int year) {
        var days = new TreeMap<LocalDate, String>();
        days.put(LocalDate.of(year, 1, 1), "Den obnovy samostatného českého státu, Nový rok");
        var easter = easterSunday(year);
        if (year >= GOOD_FRIDAY_SINCE) {
            days.put(easter.minusDays(2), "Velký pátek");
        }
        days.put(easter.plusDays(1), "Velikonoční pondělí");
        days.put(MonthDay.of(5, 1).atYear(year), "Svátek práce");
        days.put(MonthDay.of(5, 8).atYear(year), "Den vítězství");
        days.put(MonthDay.of(7, 5).atYear(year), "Den slovanských věrozvěstů Cyrila a Metoděje");
        days.put(MonthDay.of(7, 6).atYear(year), "Den upálení mistra Jana Husa");
        days.put(MonthDay.of(9, 28).atYear(year), "Den české státnosti");
        days.put(MonthDay.of(10, 28).atYear(year), "Den vzniku samostatného československého státu");
        days.put(MonthDay.of(11, 17).atYear(year), "Den boje za svobodu a demokracii");
        days.put(MonthDay.of(12, 24).atYear(year), "Štědrý den");
        days.put(MonthDay.of(12, 25).atYear(year), "1. svátek vánoční");
        days.put(MonthDay.of(12, 26).atYear(year), "2. svátek vánoční");
        return Collections.unmodifiableNavigableMap(days);
    }

    /// The Gregorian Easter by the anonymous algorithm (Meeus, Jones, Butcher).
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
