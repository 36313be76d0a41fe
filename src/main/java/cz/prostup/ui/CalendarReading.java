package cz.prostup.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// Text of people into days, months and times. What is in no calendar gets a sentence of its own.
final class CalendarReading {

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern CZECH_DAY = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2})(?::\\d{2})?)?(?:h|hod\\.?)?");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})");
    private static final Pattern CZECH_MONTH = Pattern.compile("(\\d{1,2})[./](\\d{4})");

    private CalendarReading() {}

    static LocalDate date(String label, String text) {
        var compact = Reading.compact(text);
        var iso = ISO_DAY.matcher(compact);
        if (iso.matches()) {
            return day(label, iso.group(1), iso.group(2), iso.group(3));
        }
        var czech = CZECH_DAY.matcher(compact);
        if (czech.matches()) {
            return day(label, czech.group(3), czech.group(2), czech.group(1));
        }
        throw new Reading.Unreadable(
                label, Reading.quoted(text) + " není datum. Napište den, měsíc a rok, například 1. 4. 2026.");
    }

    private static LocalDate day(String label, String year, String month, String day) {
        var inMonth = monthOf(label, year, month);
        int wanted = Integer.parseInt(day);
        if (!inMonth.isValidDay(wanted)) {
            throw new Reading.Unreadable(
                    label,
                    "den " + wanted + ". " + inMonth.getMonthValue() + ". " + inMonth.getYear() + " není v kalendáři. "
                            + capital(Czech.month(inMonth)) + " má "
                            + Czech.count(inMonth.lengthOfMonth(), "den", "dny", "dní") + ".");
        }
        return inMonth.atDay(wanted);
    }

    static YearMonth month(String label, String text) {
        var compact = Reading.compact(text);
        var iso = ISO_MONTH.matcher(compact);
        if (iso.matches()) {
            return monthOf(label, iso.group(1), iso.group(2));
        }
        var czech = CZECH_MONTH.matcher(compact);
        if (czech.matches()) {
            return monthOf(label, czech.group(2), czech.group(1));
        }
        throw new Reading.Unreadable(
                label, Reading.quoted(text) + " není měsíc. Napište měsíc a rok, například 4/2026.");
    }

    private static YearMonth monthOf(String label, String year, String month) {
        int wanted = Integer.parseInt(month);
        if (wanted < 1 || wanted > 12) {
            throw new Reading.Unreadable(label, "měsíc " + wanted + " neexistuje. Měsíce jsou 1 až 12.");
        }
        int inYear = Integer.parseInt(year);
        if (inYear < 1900 || inYear > 2199) {
            throw new Reading.Unreadable(
                    label, "rok " + year + " nemůže být správně. Napište rok čtyřmi číslicemi, například 2026.");
        }
        return YearMonth.of(inYear, wanted);
    }

    static LocalTime time(String label, String text) {
        var time = TIME.matcher(Reading.compact(text));
        if (time.matches()) {
            try {
                var minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
                return LocalTime.of(Integer.parseInt(time.group(1)), minute);
            } catch (DateTimeException _) {
                throw new Reading.Unreadable(
                        label, "čas " + Reading.shortened(text) + " neexistuje. Den má hodiny od 0:00 do 23:59.");
            }
        }
        throw new Reading.Unreadable(
                label, Reading.quoted(text) + " není čas. Napište hodiny a minuty, například 9:30.");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
