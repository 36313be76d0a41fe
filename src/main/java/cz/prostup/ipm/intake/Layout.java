package cz.prostup.ipm.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which column of the table means what, numbered from zero.
public record Layout(Map<IntakeField, Integer> columns) {

    private static final String BIRTH_NUMBER = "rodne cislo.*|r\\.? ?c\\.?|rc";

    public Layout {
        columns = Map.copyOf(columns);
    }

    /// Each heading is taken once, by the first that knows it.
    static Layout guessed(IntakeKind kind, List<String> header) {
        var columns = new EnumMap<IntakeField, Integer>(IntakeField.class);
        for (var field : kind.fields()) {
            IntStream.range(0, header.size())
                    .filter(n -> !columns.containsValue(n) && field.isCalled(header.get(n)))
                    .findFirst()
                    .ifPresent(n -> columns.put(field, n));
        }
        return new Layout(columns);
    }

    static int known(IntakeKind kind, List<String> cells) {
        return guessed(kind, cells).columns().size();
    }

    /// Columns that are never stored (7.4).
    static List<Integer> birthNumbers(List<String> header) {
        return IntStream.range(0, header.size())
                .filter(n -> IntakeField.plain(header.get(n)).matches(BIRTH_NUMBER))
                .boxed()
                .toList();
    }

    public boolean has(IntakeField field) {
        return columns.containsKey(field);
    }

    String value(List<String> cells, IntakeField field) {
        var at = columns.get(field);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    /// What cannot be done without; empty when nothing is missing.
    public Optional<String> missing(IntakeKind kind) {
        return kind.fields().stream()
                .filter(field -> field.isRequired() && !has(field))
                .findFirst()
                .map(field -> "Vyberte, ve kterém sloupci je " + field.czech() + ".");
    }

    /// `EMPLOYER=0`
    String[] written() {
        var written = new ArrayList<String>();
        columns.forEach((field, column) -> written.add(field + "=" + column));
        return written.toArray(String[]::new);
    }

    static Layout parsed(String[] written) {
        var columns = new EnumMap<IntakeField, Integer>(IntakeField.class);
        Arrays.stream(written)
                .map(part -> part.split("=", 2))
                .forEach(part -> columns.put(IntakeField.valueOf(part[0]), Integer.valueOf(part[1])));
        return new Layout(columns);
    }
}
