package cz.prostup.ui;

import java.time.LocalTime;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the templates of fields need to know about one field: its value, its error, and what describes it.
public record Field(Input input, String name, @Nullable String hint) {

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ISO_TIME = Pattern.compile("\\d{2}:\\d{2}");

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
        return dateValue().isEmpty() || ISO_DAY.matcher(dateValue()).matches() ? "date" : "text";
    }

    public String dateValue() {
        try {
            return Reading.date("", value().strip()).toString();
        } catch (Reading.Unreadable _) {
            return value();
        }
    }

    public String timeType() {
        return timeValue().isEmpty() || ISO_TIME.matcher(timeValue()).matches() ? "time" : "text";
    }

    public String timeValue() {
        try {
            LocalTime time = Reading.time("", value().strip());
            return time.withSecond(0).withNano(0).toString();
        } catch (Reading.Unreadable _) {
            return value();
        }
    }
}
