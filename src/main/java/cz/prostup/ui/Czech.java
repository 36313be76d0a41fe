package cz.prostup.ui;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.shared.Period;
import cz.prostup.shared.Today;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;

/// How dates, amounts and counts are written in Czech. Templates must go through here: they refuse raw dates and times.
///
/// Thousands are parted by a narrow no-break space (U+202F), units stand behind a no-break space (U+00A0), a negative
/// number has the real minus (U+2212).
public final class Czech {

    private static final String THOUSANDS = "\u202F";
    private static final String FIXED = "\u00A0";
    private static final String MINUS = "\u2212";

    private static final List<String> MONTHS = List.of(
            "leden",
            "únor",
            "březen",
            "duben",
            "květen",
            "červen",
            "červenec",
            "srpen",
            "září",
            "říjen",
            "listopad",
            "prosinec");
    private static final List<String> MONTHS_IN = List.of(
            "lednu",
            "únoru",
            "březnu",
            "dubnu",
            "květnu",
            "červnu",
            "červenci",
            "srpnu",
            "září",
            "říjnu",
            "listopadu",
            "prosinci");
    private static final List<String> MONTHS_OF = List.of(
            "ledna",
            "února",
            "března",
            "dubna",
            "května",
            "června",
            "července",
            "srpna",
            "září",
            "října",
            "listopadu",
            "prosince");
    private static final List<String> MONTHS_SHORT =
            List.of("led", "úno", "bře", "dub", "kvě", "čvn", "čvc", "srp", "zář", "říj", "lis", "pro");
    private static final List<String> DAYS =
            List.of("pondělí", "úterý", "středa", "čtvrtek", "pátek", "sobota", "neděle");

    private Czech() {}

    /// `1. 4. 2026`
    public static String date(LocalDate day) {
        return dayMonth(day) + " " + day.getYear();
    }

    /// `1. 4.`, never broken over two lines.
    public static String dayMonth(LocalDate day) {
        return day.getDayOfMonth() + ".\u00A0" + day.getMonthValue() + ".";
    }

    /// `10. 3. 2025 – 9. 3. 2026`
    public static String period(Period period) {
        return date(period.from()) + " – " + date(period.to());
    }

    /// `1. 4. 2026 14:02`, the time of Prague.
    public static String dateTime(Instant instant) {
        var local = instant.atZone(Today.PRAGUE);
        return date(local.toLocalDate()) + " " + time(local.toLocalTime());
    }

    /// `14:02`, the time of Prague.
    public static String time(Instant instant) {
        return time(instant.atZone(Today.PRAGUE).toLocalTime());
    }

    /// `9:30`
    public static String time(LocalTime time) {
        return time.getHour() + ":" + (time.getMinute() < 10 ? "0" : "") + time.getMinute();
    }

    /// `duben 2026`; the same form serves after *za*: "za duben 2026".
    public static String month(YearMonth month) {
        return monthName(month) + " " + month.getYear();
    }

    /// `duben`
    public static String monthName(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1);
    }

    /// `v dubnu 2026`
    public static String monthIn(YearMonth month) {
        return "v" + FIXED + MONTHS_IN.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    /// `dub`
    public static String monthShort(YearMonth month) {
        return MONTHS_SHORT.get(month.getMonthValue() - 1);
    }

    /// `pátek`
    public static String weekday(LocalDate day) {
        return weekday(day.getDayOfWeek());
    }

    /// `pátek 20. listopadu 2026`
    public static String dayInWords(LocalDate day) {
        return weekday(day) + " " + day.getDayOfMonth() + "." + FIXED + MONTHS_OF.get(day.getMonthValue() - 1) + " "
                + day.getYear();
    }

    public static String weekday(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }

    /// `16 474 Kč`; haléře only when there are any: `11 774,50 Kč`.
    public static String money(Money money) {
        return amount(money) + FIXED + "Kč";
    }

    /// `16 474`, for columns and fields that say Kč elsewhere.
    public static String amount(Money money) {
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        return decimal(money.amount().setScale(whole ? 0 : 2, RoundingMode.UNNECESSARY));
    }

    /// `18,0 h`, `16,25 h`
    public static String hours(Hours hours) {
        return hoursPlain(hours) + FIXED + "h";
    }

    /// `18,0`: at least one decimal, so that hours never look like a count.
    public static String hoursPlain(Hours hours) {
        int decimals = Math.max(1, hours.value().stripTrailingZeros().scale());
        return decimal(hours.value().setScale(decimals, RoundingMode.UNNECESSARY));
    }

    /// `12,5 hodiny`, `1 hodina`, `16 hodin`: for sentences. A fraction takes the genitive.
    public static String hoursInWords(Hours hours) {
        var value = hours.value().stripTrailingZeros();
        return value.scale() > 0
                ? decimal(value) + " hodiny"
                : count(value.longValueExact(), "hodina", "hodiny", "hodin");
    }

    /// `1 234 567`
    public static String number(long number) {
        return decimal(BigDecimal.valueOf(number));
    }

    /// `50 %` from 0.50, `24,8 %` from 0.248.
    public static String percent(BigDecimal fraction) {
        var percent = fraction.movePointRight(2).stripTrailingZeros();
        return decimal(percent.setScale(Math.max(0, percent.scale()), RoundingMode.UNNECESSARY)) + FIXED + "%";
    }

    /// The number with the right form: `1 hodina`, `2 hodiny`, `5 hodin`, `0 hodin`.
    public static String count(long number, String one, String few, String many) {
        return number(number) + " " + form(number, one, few, many);
    }

    /// Only the word: `hodina`, `hodiny`, `hodin`.
    public static String form(long number, String one, String few, String many) {
        long size = Math.abs(number);
        return size == 1 ? one : size >= 2 && size <= 4 ? few : many;
    }

    /// `zbývají 3 pracovní dny`, `zbývá 8 pracovních dní`, `dnes`, `3 pracovní dny po termínu`.
    public static String workingDaysLeft(int days) {
        if (days == 0) {
            return "dnes";
        }
        var counted = count(Math.abs((long) days), "pracovní den", "pracovní dny", "pracovních dní");
        return days < 0 ? counted + " po termínu" : form(days, "zbývá ", "zbývají ", "zbývá ") + counted;
    }

    private static String decimal(BigDecimal number) {
        var digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        var whole = point < 0 ? digits : digits.substring(0, point);
        var sign = number.signum() < 0 ? MINUS : "";
        return sign + grouped(whole) + (point < 0 ? "" : "," + digits.substring(point + 1));
    }

    private static String grouped(String digits) {
        var text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, THOUSANDS);
        }
        return text.toString();
    }
}
