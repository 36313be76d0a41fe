package cz.prostup.ipm;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The moves that the domain allows, written from its papers and not from the table under test.
public record ExpectedMoves(List<Row> rows) {

    public record Row(String from, String action, String to, Set<String> roles) {}

    /// @param beside a class in the package whose `moves.csv` is wanted
    public static ExpectedMoves of(Class<?> beside) {
        return of(beside, "moves.csv");
    }

    /// @param file another table of the same package
    public static ExpectedMoves of(Class<?> beside, String file) {
        var stream = Objects.requireNonNull(beside.getResourceAsStream(file), file);
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new ExpectedMoves(csv.stream()
                    .map(row -> new Row(
                            row.getField("from"),
                            row.getField("action"),
                            row.getField("to"),
                            Set.copyOf(Arrays.asList(row.getField("roles").split(" ")))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Row> find(Enum<?> from, Enum<?> action) {
        return rows.stream()
                .filter(row -> row.from().equals(from.name()) && row.action().equals(action.name()))
                .findFirst();
    }
}
