package cz.prostup.ipm.payrollfile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers and months as tables write them; empty when it is none.
final class Numbers {

    private static final Pattern TIME = Pattern.compile("(\\d{1,4}):([0-5]\\d)");
    private static final Pattern POINT = Pattern.compile("[-+]?\\d+(\\.\\d{1,2})?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ]{1,2}(\\d{1,2})([-/. ].*)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?:\\d{1,2}[./] ?)?(\\d{1,2})[-/. ]{1,2}(\\d{4})");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private Numbers() {}

    /// @param decimal what parts decimals: a comma or a point; the other one parts thousands
    static Optional<BigDecimal> number(String text, char decimal) {
        var compact = text.replaceAll("[\\s\\u00A0\\u202F]|Kč|h$", "");
        var time = TIME.matcher(compact);
        if (time.matches()) {
            var minutes = new BigDecimal(time.group(2)).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
            return Optional.of(new BigDecimal(time.group(1)).add(minutes));
        }
        char thousands = decimal == ',' ? '.' : ',';
        var grouped = Pattern.matches(
                "[-+]?\\d{1,3}(" + Pattern.quote(String.valueOf(thousands)) + "\\d{3})+("
                        + Pattern.quote(String.valueOf(decimal)) + "\\d{1,2})?",
                compact);
        var plain = grouped ? compact.replace(String.valueOf(thousands), "") : compact;
        var point = plain.replace(decimal, '.');
        return POINT.matcher(point).matches() ? Optional.of(new BigDecimal(point)) : Optional.empty();
    }

    /// `2026-10`, `10/2026`, `1. 10. 2026`, or the number of a day as spreadsheets count them.
    static Optional<YearMonth> month(String text) {
        var stripped = text.strip();
        var yearFirst = YEAR_FIRST.matcher(stripped);
        if (yearFirst.matches()) {
            return month(yearFirst.group(1), yearFirst.group(2));
        }
        var monthFirst = MONTH_FIRST.matcher(stripped);
        if (monthFirst.matches()) {
            return month(monthFirst.group(2), monthFirst.group(1));
        }
        return stripped.matches("[45]\\d{4}(\\.0+)?")
                ? Optional.of(YearMonth.from(DAY_ZERO.plusDays(Long.parseLong(stripped.substring(0, 5)))))
                : Optional.empty();
    }

    private static Optional<YearMonth> month(String year, String month) {
        int number = Integer.parseInt(month);
        return number >= 1 && number <= 12
                ? Optional.of(YearMonth.of(Integer.parseInt(year), number))
                : Optional.empty();
    }
}
