package cz.prostup.ipm.monthlyreturn;

import cz.prostup.calendar.CzechHolidays;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.contribution.MonthDays;
import cz.prostup.ipm.contribution.SupportMonth;
import cz.prostup.ipm.contribution.SupportPeriod;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;

/// The days of one month that a job's support covers, and the hours that belong to them.
///
/// @param dailyHours hours of a working day by the contract
public record MonthFrame(SupportMonth month, BigDecimal dailyHours) {

    /// @param lastDay the last day of the support: early, basic or extended end
    /// @throws IllegalArgumentException when the support has no day in the month
    public static MonthFrame of(
            YearMonth month, LocalDate start, LocalDate lastDay, BigDecimal weeklyHours, ProgrammeRules rules) {
        var supported = SupportPeriod.of(start, rules).monthsUntil(lastDay).stream()
                .filter(candidate -> candidate.month().equals(month))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(start + " to " + lastDay + " has no day in " + month));
        return new MonthFrame(supported, weeklyHours.divide(BigDecimal.valueOf(5), 4, RoundingMode.HALF_UP));
    }

    public MonthDays days() {
        return month.days(WorkingDays::countIn);
    }

    public Hours fund() {
        return hoursOf(month.inside(), MonthFrame::isWeekday);
    }

    /// Hours of the whole month, also outside the support.
    public Hours wholeFund() {
        return hoursOf(month.whole(), MonthFrame::isWeekday);
    }

    /// Holidays on working days are paid without work.
    public Hours holidays() {
        return hoursOf(month.inside(), day -> isWeekday(day) && CzechHolidays.isHoliday(day));
    }

    /// Hours of an absence: its working days inside the month and the support.
    public Hours absent(Period absence) {
        return hoursOf(month.inside(), day -> absence.contains(day) && WorkingDays.isWorkingDay(day));
    }

    private Hours hoursOf(Period days, Predicate<LocalDate> which) {
        var count = days.days().filter(which).count();
        return new Hours(dailyHours.multiply(BigDecimal.valueOf(count)).setScale(2, RoundingMode.HALF_UP));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
