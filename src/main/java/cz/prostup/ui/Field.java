package cz.prostup.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the templates of fields need to know about one field: its value, its error, and what describes it.
public record Field(Input input, String name, @Nullable String hint) {

    public String value() {
        return input.raw(name);
    }

    public @Nullable String error() {
        return input.errorOf(name);
    }

    public boolean isWrong() {
        return error() != null;
    }

    public @Nullable String invalid() {
        return isWrong() ? "true" : null;
    }

    public @Nullable String describedBy() {
        var ids = Stream.of(hint == null ? "" : name + "-hint", isWrong() ? name + "-error" : "")
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /// A date picker cannot show what is not a date: then the field is a plain one, so that nothing typed is lost.
    public String dateType() {
        return value().isBlank() || day().isPresent() ? "date" : "text";
    }

    public String dateValue() {
        return day().map(LocalDate::toString).orElse(value());
    }

    public String timeType() {
        return value().isBlank() || time().isPresent() ? "time" : "text";
    }

    public String timeValue() {
        return time().map(LocalTime::toString).orElse(value());
    }

    private Optional<LocalDate> day() {
        return read(text -> CalendarReading.date("", text));
    }

    private Optional<LocalTime> time() {
        return read(text -> CalendarReading.time("", text));
    }

    private <T> Optional<T> read(Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(value().strip()));
        } catch (Reading.Unreadable _) {
            return Optional.empty();
        }
    }
}
