package cz.prostup.ui;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a form sent, and what is wrong with it. A controller method takes it as an argument; the same object goes back
/// to the page when something has to be mended, so that nothing typed is ever lost.
///
/// A typed reader wants a value: an empty or unreadable one records a Czech error at its field and gives `null`. Where
/// a
/// field may stay empty, ask [#has(String)] first. Labels are those of the screen, in the nominative: "Hrubá mzda".
public final class Input {

    /// What is wrong and what to do about it. An empty field name means the form as a whole.
    public record Mistake(String field, String message) {}

    private final Map<String, List<String>> values;
    private final Map<String, Mistake> errors = new LinkedHashMap<>();

    private Input(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Input blank() {
        return new Input(new LinkedHashMap<>());
    }

    public static Input of(Map<String, String[]> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((field, sent) -> values.put(field, List.copyOf(Arrays.asList(sent))));
        return new Input(values);
    }

    /// A copy with the field prefilled; errors stay behind.
    public Input with(String field, @Nullable String value) {
        return withAll(field, value == null ? List.of() : List.of(value));
    }

    public Input with(String field, @Nullable Money value) {
        return with(field, value == null ? null : Czech.amount(value));
    }

    public Input with(String field, @Nullable Hours value) {
        return with(field, value == null ? null : Czech.hoursPlain(value));
    }

    public Input with(String field, @Nullable LocalDate value) {
        return with(field, value == null ? null : value.toString());
    }

    public Input withAll(String field, List<String> several) {
        var copy = new LinkedHashMap<>(values);
        copy.put(field, List.copyOf(several));
        return new Input(copy);
    }

    /// Many fields at once, for pages with a row of fields for each of many people.
    public Input withEach(Map<String, String> filled) {
        var copy = new LinkedHashMap<>(values);
        filled.forEach((field, value) -> copy.put(field, List.of(value)));
        return new Input(copy);
    }

    /// Exactly what was sent, empty when nothing was.
    public String raw(String field) {
        var sent = values.getOrDefault(field, List.of());
        return sent.isEmpty() ? "" : sent.getFirst();
    }

    /// Without spaces around, empty when nothing was sent. Not checked for length: see [#text(String, String, int)].
    public String text(String field) {
        return raw(field).strip();
    }

    /// All values of a field that may repeat, without blank ones.
    public List<String> texts(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /// The names of the fields that were sent, in their order.
    public Collection<String> fields() {
        return List.copyOf(values.keySet());
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    public boolean checked(String field) {
        return has(field);
    }

    /// Whether a field that may repeat holds this value: for check boxes and radio buttons.
    public boolean isChosen(String field, String value) {
        return texts(field).contains(value);
    }

    /// A text that may stay empty. Too long a one is an error, and stays in the field.
    public @Nullable String text(String field, String label, int max) {
        return read(field, text -> Reading.shortEnough(label, text, max));
    }

    public @Nullable String requiredText(String field, String label, int max) {
        return given(field, label, "Vyplňte toto pole.") ? text(field, label, max) : null;
    }

    /// Crowns from `17 600`, `17600,50` or `17 600 Kč`; not negative, at most two decimals and 9 999 999 Kč.
    public @Nullable Money money(String field, String label) {
        return given(field, label, "Napište částku v korunách, například 17 600.")
                ? read(field, text -> Reading.money(label, text))
                : null;
    }

    /// Hours from `1,5`, `1.5`, `1:30`, `1 h 30 min` or `90 min`; not negative. Minutes that are no hundredths of an
    /// hour
    /// (20 min) are rounded to the nearest hundredth.
    public @Nullable Hours hours(String field, String label) {
        return given(field, label, "Napište hodiny, například 1,5 nebo 1:30.")
                ? read(field, text -> Reading.hours(label, text))
                : null;
    }

    /// A day from `2026-04-01` or `1. 4. 2026`.
    public @Nullable LocalDate date(String field, String label) {
        return given(field, label, "Napište datum, například 1. 4. 2026.")
                ? read(field, text -> CalendarReading.date(label, text))
                : null;
    }

    /// A time of day from `9:30`, `9.30` or `9`.
    public @Nullable LocalTime time(String field, String label) {
        return given(field, label, "Napište čas, například 9:30.")
                ? read(field, text -> CalendarReading.time(label, text))
                : null;
    }

    /// A month from `2026-04` or `4/2026`.
    public @Nullable YearMonth month(String field, String label) {
        return given(field, label, "Vyberte měsíc.") ? read(field, text -> CalendarReading.month(label, text)) : null;
    }

    /// A whole number from `min` to `max`, both included.
    public @Nullable Integer wholeNumber(String field, String label, int min, int max) {
        return given(field, label, "Napište celé číslo.")
                ? read(field, text -> Reading.wholeNumber(label, text, min, max))
                : null;
    }

    /// A constant of an enum by its name, as options of a select or radios send it.
    public <E extends Enum<E>> @Nullable E code(String field, String label, Class<E> type) {
        return given(field, label, "Vyberte jednu z možností.")
                ? read(field, text -> Reading.code(label, text, type))
                : null;
    }

    /// One of the values that were offered.
    public @Nullable String choice(String field, String label, Collection<String> allowed) {
        return given(field, label, "Vyberte jednu z možností.")
                ? read(field, text -> Reading.choice(label, text, allowed))
                : null;
    }

    public @Nullable UUID uuid(String field, String label) {
        return given(field, label, "Vyberte jednu z možností.") ? read(field, text -> Reading.uuid(label, text)) : null;
    }

    /// Records what is wrong at a field. The first error of a field stays: it is the one to mend first.
    public void fail(String field, String message) {
        errors.putIfAbsent(field, new Mistake(field, message));
    }

    /// Records what is wrong with the form as a whole.
    public void failForm(String message) {
        fail("", message);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /// In the order in which they were found.
    public List<Mistake> errors() {
        return new ArrayList<>(errors.values());
    }

    public @Nullable String errorOf(String field) {
        var error = errors.get(field);
        return error == null ? null : error.message();
    }

    private <T> @Nullable T read(String field, Function<String, T> reading) {
        try {
            return reading.apply(text(field));
        } catch (Reading.Unreadable wrong) {
            fail(field, wrong.message());
            return null;
        }
    }

    private boolean given(String field, String label, String remedy) {
        if (!has(field)) {
            fail(field, "Chybí " + Reading.lowered(label) + ". " + remedy);
        }
        return has(field);
    }
}
