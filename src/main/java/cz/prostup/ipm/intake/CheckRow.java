package cz.prostup.ipm.intake;

import cz.prostup.organisations.Ico;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads a row and says what is wrong in it, field by field. Asks nobody.
final class CheckRow {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s()/-]{6,30}");
    private static final Pattern CZECH_DAY = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /// @param entry only to be used when there are no mistakes
    record Checked(Entry entry, List<Mistake> mistakes) {}

    private final IntakeKind kind;
    private final Layout layout;
    private final LocalDate today;

    CheckRow(IntakeKind kind, Layout layout, LocalDate today) {
        this.kind = kind;
        this.layout = layout;
        this.today = today;
    }

    Checked check(List<String> cells) {
        var mistakes = new ArrayList<Mistake>();
        var values = new EnumMap<IntakeField, String>(IntakeField.class);
        for (var field : kind.fields()) {
            var text = layout.value(cells, field).replace('\u00A0', ' ').strip();
            if (text.isEmpty()) {
                if (field.isRequired()) {
                    mistakes.add(new Mistake(field.czech(), "chybí", "Doplňte hodnotu."));
                }
            } else if (text.length() > field.longest()) {
                mistakes.add(new Mistake(
                        field.czech(), "text je moc dlouhý", "Zkraťte ho na " + field.longest() + " znaků."));
            } else if (isFormula(field, text)) {
                mistakes.add(new Mistake(
                        field.czech(),
                        "buňka začíná jako vzorec",
                        "Vložte do buňky hodnotu, ne vzorec; na začátku nesmí být =, +, - ani @."));
            } else {
                read(field, text, values, mistakes);
            }
        }
        names(values, mistakes);
        return new Checked(new Entry(values, key(values)), mistakes);
    }

    private static boolean isFormula(IntakeField field, String text) {
        if ("=+-@".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return field != IntakeField.PHONE || !PHONE.matcher(text).matches();
    }

    private void read(IntakeField field, String text, Map<IntakeField, String> values, List<Mistake> mistakes) {
        switch (field) {
            case ICO -> {
                switch (Ico.parse(text)) {
                    case Ico.Valid(var ico) -> values.put(field, ico.value());
                    case Ico.Invalid(var reason) ->
                        mistakes.add(new Mistake(field.czech(), reason, "Opravte číslo, nebo buňku vymažte."));
                }
            }
            case EMAIL -> matching(EMAIL, field, text, "Adresa se píše jako jana@firma.cz.", values, mistakes);
            case PHONE -> matching(PHONE, field, text, "Napište jen číslo, třeba 601 234 567.", values, mistakes);
            case BIRTH -> day(field, text, values, mistakes);
            default -> values.put(field, text);
        }
    }

    private static void matching(
            Pattern shape,
            IntakeField field,
            String text,
            String remedy,
            Map<IntakeField, String> values,
            List<Mistake> mistakes) {
        if (shape.matcher(text).matches()) {
            values.put(field, text);
        } else {
            mistakes.add(new Mistake(field.czech(), "nedá se přečíst: " + shortened(text), remedy));
        }
    }

    private void day(IntakeField field, String text, Map<IntakeField, String> values, List<Mistake> mistakes) {
        var day = day(text);
        if (day == null) {
            mistakes.add(new Mistake(
                    field.czech(),
                    "není datum: " + shortened(text),
                    "Datum se píše jako 12. 5. 1984 nebo 1984-05-12."));
        } else if (!day.isBefore(today) || day.isBefore(today.minusYears(120))) {
            mistakes.add(new Mistake(field.czech(), "takové datum narození být nemůže", "Zkontrolujte rok."));
        } else {
            values.put(field, day.toString());
        }
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(String text) {
        try {
            var iso = ISO_DAY.matcher(text);
            if (iso.matches()) {
                return LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
            }
            var czech = CZECH_DAY.matcher(text);
            return czech.matches()
                    ? LocalDate.of(number(czech.group(3)), number(czech.group(2)), number(czech.group(1)))
                    : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// One column with the whole name: the last word is the family name, unless the column says it comes first.
    private void names(Map<IntakeField, String> values, List<Mistake> mistakes) {
        var family = values.get(IntakeField.FAMILY);
        if (family == null) {
            return;
        }
        var words = family.split("\\s+", -1);
        if (!layout.has(IntakeField.GIVEN) && words.length > 1) {
            values.put(IntakeField.FAMILY, words[words.length - 1]);
            values.put(IntakeField.GIVEN, String.join(" ", List.of(words).subList(0, words.length - 1)));
        }
        if (!LETTER.matcher(family).find()) {
            mistakes.add(new Mistake(IntakeField.FAMILY.czech(), "není jméno: " + shortened(family), "Napište jméno."));
        }
    }

    private String key(Map<IntakeField, String> values) {
        return switch (kind) {
            case LEADS -> employerKey(text(values, IntakeField.ICO), text(values, IntakeField.EMPLOYER));
            case CANDIDATES ->
                personKey(
                        text(values, IntakeField.GIVEN),
                        text(values, IntakeField.FAMILY),
                        text(values, IntakeField.BIRTH));
        };
    }

    static String employerKey(String ico, String name) {
        return ico.isEmpty() ? IntakeField.plain(name) : ico;
    }

    static String personKey(String given, String family, String birth) {
        return IntakeField.plain(given + " " + family) + " " + birth;
    }

    private static String text(Map<IntakeField, String> values, IntakeField field) {
        return values.getOrDefault(field, "");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
