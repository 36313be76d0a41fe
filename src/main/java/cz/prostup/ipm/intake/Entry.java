package cz.prostup.ipm.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// A row whose cells are in order: what each means and says.
///
/// @param values tidy texts; a day as 1984-05-12, an IČO with its zeros
/// @param key    the same for rows that are the same thing
public record Entry(Map<IntakeField, String> values, String key) {

    public Entry {
        values = Map.copyOf(values);
    }

    /// Empty when the table does not say it.
    public String text(IntakeField field) {
        return values.getOrDefault(field, "");
    }

    public Optional<LocalDate> day(IntakeField field) {
        return text(field).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(field)));
    }
}
