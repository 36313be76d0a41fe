package cz.prostup.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A Czech birth number (rodné číslo): the date of birth, a serial number and a check (formats C.7).
///
/// @param digits nine digits for those born before 1954, ten since; without the slash
public record BirthNumber(String digits) {

    private static final Pattern SHAPE = Pattern.compile("\\d{6}/?\\d{3,4}");
    private static final int TEN_DIGITS_SINCE = 1954;
    private static final int EXTRA_SERIES_SINCE = 2004;
    private static final int LAST_EXCEPTION = 1985;

    /// What a written number is.
    public sealed interface Parsed {}

    public record Valid(BirthNumber birthNumber) implements Parsed {}

    /// @param reason Czech sentence
    public record Invalid(String reason) implements Parsed {}

    /// @throws IllegalArgumentException when the number is not valid; ask [#parse] for what people write
    public BirthNumber {
        if (problem(digits) != null) {
            throw new IllegalArgumentException("not a birth number"); // the number itself must not reach a log
        }
    }

    public static Parsed parse(String written) {
        var text = written.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!SHAPE.matcher(text).matches()) {
            return new Invalid("Rodné číslo má 9 nebo 10 číslic, lomítko za šestou může chybět.");
        }
        var digits = text.replace("/", "");
        var problem = problem(digits);
        return problem == null ? new Valid(new BirthNumber(digits)) : new Invalid(problem);
    }

    public LocalDate bornOn() {
        return dateOf(digits);
    }

    private static @Nullable String problem(String digits) {
        LocalDate born;
        try {
            born = dateOf(digits);
        } catch (DateTimeException impossible) {
            return "Začátek rodného čísla není datum narození, které existuje.";
        }
        return digits.length() == 9 || checked(digits, born)
                ? null
                : "Rodné číslo není dělitelné jedenácti, je v něm nejspíš překlep.";
    }

    /// Until 1985 a number with the remainder ten was given out with a zero at its end.
    private static boolean checked(String digits, LocalDate born) {
        if (Long.parseLong(digits) % 11 == 0) {
            return true;
        }
        return born.getYear() <= LAST_EXCEPTION
                && digits.endsWith("0")
                && Long.parseLong(digits.substring(0, 9)) % 11 == 10;
    }

    private static LocalDate dateOf(String digits) {
        int year = year(number(digits, 0), digits.length());
        return LocalDate.of(year, month(number(digits, 2), year), number(digits, 4));
    }

    /// Nine digits were given out until 1953, ten since 1954.
    private static int year(int two, int length) {
        int since = TEN_DIGITS_SINCE % 100;
        if (length == 9) {
            return two < since ? 1900 + two : 1800 + two;
        }
        return two < since ? 2000 + two : 1900 + two;
    }

    private static int month(int written, int year) {
        int month = written > 50 ? written - 50 : written;
        return month > 20 && year >= EXTRA_SERIES_SINCE ? month - 20 : month;
    }

    private static int number(String digits, int from) {
        return Integer.parseInt(digits.substring(from, from + 2));
    }

    /// Never the number itself: it does not belong in a log.
    @Override
    public String toString() {
        return "BirthNumber[…]";
    }
}
