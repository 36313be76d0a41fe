package cz.prostup.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/// One row of the catalogue: how a deadline follows from its base (decisions 5, domain 3.A).
///
/// @param months    whole months from the base, by number or by the parameter of the programme that holds it, for
///                  example `+basicMonths+extensionMonths`
/// @param days      days after the months were added
/// @param reminders how many calendar days before the deadline somebody is reminded
public record DeadlineRule(
        String code,
        String labelCs,
        Base base,
        String months,
        int days,
        Unit unit,
        Shift shift,
        List<Integer> reminders,
        String source) {

    /// From which day a deadline is counted.
    public enum Base {
        /// The first day of the support.
        START,
        /// The last day of a month of support; months are added so that the result is a month's last day again.
        MONTH_END,
        /// The last day of the support, basic or extended.
        SUPPORT_END
    }

    public enum Unit {
        CALENDAR,
        WORKING
    }

    /// What happens to a deadline on a day off: duties of offices and parties move on, ends and exit steps stay.
    public enum Shift {
        NEXT_WORKING_DAY,
        PREVIOUS_WORKING_DAY,
        NONE
    }

    private static final Pattern TERM = Pattern.compile("([+-])(\\w+)");
    private static final Pattern TERMS = Pattern.compile("(?:[+-]\\w+)*");

    public DeadlineRule {
        reminders = List.copyOf(reminders);
        if (!TERMS.matcher(months).matches()) {
            throw new IllegalArgumentException(code + ": months cannot be '" + months + "'");
        }
    }

    /// @param programme number of months for a parameter of the programme, for example `rules::months`
    public Deadline from(LocalDate base, ToIntFunction<String> programme) {
        var computed = plusDays(plusMonths(base, months(programme)));
        var due = switch (shift) {
            case NEXT_WORKING_DAY -> WorkingDays.sameOrNext(computed);
            case PREVIOUS_WORKING_DAY -> WorkingDays.sameOrPrevious(computed);
            case NONE -> computed;
        };
        return new Deadline(this, computed, due);
    }

    private LocalDate plusMonths(LocalDate day, int count) {
        var moved = day.plusMonths(count);
        return base == Base.MONTH_END ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }

    private LocalDate plusDays(LocalDate day) {
        return unit == Unit.WORKING ? WorkingDays.plus(day, days) : day.plusDays(days);
    }

    private int months(ToIntFunction<String> programme) {
        return TERM.matcher(months)
                .results()
                .mapToInt(term -> {
                    var name = term.group(2);
                    int count = Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : programme.applyAsInt(name);
                    return term.group(1).equals("-") ? -count : count;
                })
                .sum();
    }
}
