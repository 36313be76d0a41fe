package cz.prostup.people.registry;

import cz.prostup.people.BirthNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the search of persons, taken apart: names in any order and shape, a day or a year of birth,
/// a telephone, a birth number.
///
/// @param names       what is left for names; the database makes words of it
/// @param numbers     `@19840512` or its beginning for a day of birth, `+777123456` for a telephone
/// @param birthNumber digits of a valid birth number
record SearchWords(
        String names, List<String> numbers, @Nullable String birthNumber) {

    private static final int LONGEST = 450; // two names of two hundred letters
    private static final Pattern BIRTH_NUMBER = Pattern.compile("(?<!\\d)\\d{6}\\s?/\\s?\\d{3,4}(?!\\d)");
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(1[89]\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern ISO_DAY = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d\\s?)(?:1[89]|20)\\d\\d(?!\\s?\\d)");
    private static final Pattern DIGITS = Pattern.compile("(?:\\+|(?<!\\d))\\d(?:[\\s-]?\\d){2,}");

    /// @param knowsBirth whoever may not know when people were born cannot find them by it
    static SearchWords of(String typed, boolean knowsBirth) {
        var rest = new StringBuilder(shortened(typed.strip().replace('\u00a0', ' ')));
        var numbers = new ArrayList<String>();
        String birthNumber = null;
        if (knowsBirth) {
            birthNumber = valid(taken(rest, BIRTH_NUMBER));
            day(rest, numbers);
        }
        for (var digits = taken(rest, DIGITS); digits != null; digits = taken(rest, DIGITS)) {
            var plain = digits.replaceAll("\\D", "");
            birthNumber = knowsBirth && birthNumber == null ? valid(plain) : birthNumber;
            if (birthNumber == null || plain.length() < 10) {
                numbers.add("+" + withoutPrefix(plain));
            }
        }
        return new SearchWords(rest.toString().strip(), List.copyOf(numbers), birthNumber);
    }

    boolean isNothing() {
        return birthNumber == null && numbers.isEmpty() && names.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static void day(StringBuilder rest, List<String> numbers) {
        var written = DAY.matcher(rest);
        var iso = ISO_DAY.matcher(rest);
        if (written.find()) {
            numbers.add("@" + written.group(3) + two(written.group(2)) + two(written.group(1)));
            blank(rest, written);
        } else if (iso.find()) {
            numbers.add("@" + iso.group(1) + iso.group(2) + iso.group(3));
            blank(rest, iso);
        } else {
            var year = taken(rest, YEAR);
            if (year != null) {
                numbers.add("@" + year);
            }
        }
    }

    private static @Nullable String taken(StringBuilder rest, Pattern pattern) {
        var found = pattern.matcher(rest);
        if (!found.find()) {
            return null;
        }
        var text = found.group();
        blank(rest, found);
        return text;
    }

    private static void blank(StringBuilder rest, Matcher found) {
        rest.replace(found.start(), found.end(), " ");
    }

    private static @Nullable String valid(@Nullable String digits) {
        return digits != null && BirthNumber.parse(digits) instanceof BirthNumber.Valid(var number)
                ? number.digits()
                : null;
    }

    private static String withoutPrefix(String digits) {
        var local = digits.startsWith("00420") ? digits.substring(5) : digits;
        local = local.length() > 9 && local.startsWith("420") ? local.substring(3) : local;
        return local.length() > 9 ? local.substring(local.length() - 9) : local;
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
