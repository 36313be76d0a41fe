package cz.prostup.ui;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text of people into numbers and choices, with the sentence that says what is wrong and what to write instead.
final class Reading {

    /// What a person wrote cannot be taken. Never leaves [Input]; without a stack, for it is no failure of the program.
    static final class Unreadable extends RuntimeException {

        Unreadable(String label, String message) {
            super(label + ": " + message, null, false, false);
        }

        String message() {
            return String.valueOf(getMessage());
        }
    }

    private static final Money MOST = Money.crowns(9_999_999);
    private static final int MOST_HOURS = 999;
    private static final Pattern NUMBER = Pattern.compile("([+\u2212–-]?)(\\d{1,12})(?:[.,](\\d{1,12}|-))?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3})[:](\\d{2})");
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:(\\d{1,3}(?:[.,]\\d{1,6})?)(?:h|hod\\.?|hodina|hodiny|hodin))?(?:(\\d{1,5})(?:min\\.?|minuta|minuty|minut))?");

    private Reading() {}

    static String shortEnough(String label, String text, int max) {
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw new Unreadable(
                    label,
                    "text má " + Czech.count(length, "znak", "znaky", "znaků") + ", vejde se nejvýš "
                            + Czech.number(max) + ". Zkraťte ho prosím; co jste napsali, zůstalo v poli.");
        }
        return text;
    }

    static Money money(String label, String text) {
        var number = NUMBER.matcher(compact(text).replaceFirst("(?i)(kč|czk|,-|\\.-)+$", ""));
        if (!number.matches()) {
            throw new Unreadable(
                    label, quoted(text) + " není částka. Pište jen číslice, například 17 600 nebo 17 600,50.");
        }
        var value = value(number);
        if (value.signum() < 0) {
            throw new Unreadable(label, "částka nesmí být záporná. Zapsali jste " + shortened(text) + ".");
        }
        // 17.600 is seventeen thousand to some and seventeen crowns sixty to others: ask instead of guessing
        if (value.scale() > 2) {
            throw new Unreadable(
                    label,
                    "částka smí mít nejvýš dvě desetinná místa. Zapsali jste " + shortened(text)
                            + "; tisíce oddělte mezerou.");
        }
        if (value.compareTo(MOST.amount()) > 0) {
            throw new Unreadable(
                    label,
                    "částka nesmí být víc než " + Czech.money(MOST) + ". Zapsali jste " + shortened(text)
                            + "; zkontrolujte, jestli nepřebývá číslice.");
        }
        return new Money(value);
    }

    static Hours hours(String label, String text) {
        var value = hoursOf(label, text);
        if (value.signum() < 0) {
            throw new Unreadable(label, "hodiny nesmí být záporné. Zapsali jste " + shortened(text) + ".");
        }
        if (value.stripTrailingZeros().scale() > 2) {
            throw new Unreadable(
                    label, "hodiny smí mít nejvýš dvě desetinná místa. Zapsali jste " + shortened(text) + ".");
        }
        if (value.compareTo(BigDecimal.valueOf(MOST_HOURS)) > 0) {
            throw new Unreadable(
                    label,
                    "hodin nesmí být víc než " + MOST_HOURS + ". Zapsali jste " + shortened(text)
                            + "; zkontrolujte, jestli nechybí desetinná čárka.");
        }
        return new Hours(value);
    }

    private static BigDecimal hoursOf(String label, String text) {
        var compact = compact(text);
        var number = NUMBER.matcher(compact);
        if (number.matches()) {
            return value(number);
        }
        var clock = CLOCK.matcher(compact);
        if (clock.matches() && Integer.parseInt(clock.group(2)) < 60) {
            return new BigDecimal(clock.group(1)).add(minutes(clock.group(2)));
        }
        var words = IN_WORDS.matcher(compact);
        if (!compact.isEmpty() && words.matches()) {
            var hours = words.group(1) == null ? BigDecimal.ZERO : decimal(words.group(1));
            return words.group(2) == null ? hours : hours.add(minutes(words.group(2)));
        }
        throw new Unreadable(label, quoted(text) + " nejsou hodiny. Napište například 1,5 nebo 1:30 nebo 90 min.");
    }

    static Integer wholeNumber(String label, String text, int min, int max) {
        var number = NUMBER.matcher(compact(text));
        if (!number.matches() || value(number).stripTrailingZeros().scale() > 0) {
            throw new Unreadable(label, quoted(text) + " není celé číslo. Pište jen číslice.");
        }
        var value = value(number);
        if (value.compareTo(BigDecimal.valueOf(min)) < 0 || value.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw new Unreadable(
                    label,
                    "číslo musí být od " + Czech.number(min) + " do " + Czech.number(max) + ". Zapsali jste "
                            + shortened(text) + ".");
        }
        return value.intValueExact();
    }

    static <E extends Enum<E>> E code(String label, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> notOffered(label, text));
    }

    static String choice(String label, String text, Collection<String> allowed) {
        if (!allowed.contains(text)) {
            throw notOffered(label, text);
        }
        return text;
    }

    static UUID uuid(String label, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw notOffered(label, text);
        }
    }

    private static Unreadable notOffered(String label, String text) {
        return new Unreadable(label, quoted(text) + " není mezi možnostmi. Vyberte jednu z nabízených.");
    }

    /// "Hrubá mzda" inside a sentence is "hrubá mzda", but "IČO" stays.
    static String lowered(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return label.isEmpty() || abbreviation ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    private static BigDecimal value(Matcher number) {
        var decimals = number.group(3) == null || number.group(3).equals("-") ? "" : "." + number.group(3);
        var value = new BigDecimal(number.group(2) + decimals);
        return number.group(1).isEmpty() || number.group(1).equals("+") ? value : value.negate();
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number.replace(',', '.'));
    }

    private static BigDecimal minutes(String minutes) {
        return new BigDecimal(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }

    // Spaces of every kind part thousands in Czech: they carry no meaning in numbers and dates.
    static String compact(String text) {
        return text.replaceAll("[\\s\\u00A0\\u2007\\u2009\\u202F]", "");
    }

    static String quoted(String text) {
        return "„" + shortened(text) + "“";
    }

    // What was pasted may have 200 kB; the message shows only its beginning, the field keeps it all.
    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 30
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 29)) + "…";
    }
}
