package cz.prostup.documents;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One value of a [Sheet], with the type by which the reader can go on counting.
public sealed interface Cell {

    /// A text is always text: nothing written by a user becomes a formula.
    record Text(String value) implements Cell {}

    record Amount(Money value) implements Cell {}

    record Duration(Hours value) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    record Figure(BigDecimal value) implements Cell {}

    record Blank() implements Cell {}

    static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? blank() : new Text(text);
    }

    /// Shown as `16 474 Kč`, with haléře only when there are any.
    static Cell money(@Nullable Money money) {
        return money == null ? blank() : new Amount(money);
    }

    /// Shown as `18,00`.
    static Cell hours(@Nullable Hours hours) {
        return hours == null ? blank() : new Duration(hours);
    }

    /// Shown as `1. 4. 2026`.
    static Cell date(@Nullable LocalDate date) {
        return date == null ? blank() : new Day(date);
    }

    static Cell number(long number) {
        return new Figure(BigDecimal.valueOf(number));
    }

    static Cell number(BigDecimal number) {
        return new Figure(number);
    }

    static Cell blank() {
        return new Blank();
    }
}
