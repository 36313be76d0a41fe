package cz.prostup.ipm.activity.web;

import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.StatementId;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Input;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads ids, months and pages from addresses: what cannot be one is not found.
final class Addresses {

    private Addresses() {}

    static ActivityId activity(String id) {
        return read(id, ActivityId::of);
    }

    static StatementId statement(String id) {
        return read(id, StatementId::of);
    }

    static PlacementId placement(String id) {
        return read(id, PlacementId::of);
    }

    /// The month that the address asks for, else the usual one.
    static YearMonth month(Input input, YearMonth usual) {
        return input.has("month") ? read(input.text("month"), Addresses::month) : usual;
    }

    static int page(Input input) {
        return input.has("page") ? Math.max(1, Math.min(100_000, read(input.text("page"), Integer::valueOf))) : 1;
    }

    static @Nullable Integer version(Input input) {
        return input.has("version") ? version(input.text("version")) : null;
    }

    static Integer version(String text) {
        return read(text, Integer::valueOf);
    }

    private static YearMonth month(String text) {
        var month = YearMonth.parse(text);
        if (month.getYear() < 2000 || month.getYear() > 2199) {
            throw new IllegalArgumentException(text);
        }
        return month;
    }

    private static <T> T read(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new NotFound(text);
        }
    }
}
