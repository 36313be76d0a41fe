package cz.prostup.ipm.payrollfile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which column of the table means what, and what parts decimals.
///
/// @param columns by what they mean, numbered from zero
public record Layout(Map<Column, Integer> columns, char decimal) {

    public Layout {
        columns = Map.copyOf(columns);
    }

    /// Each heading is taken once, by the first that knows it.
    static Layout guessed(Table table) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        var taken = new HashSet<Integer>();
        for (var column : Column.values()) {
            IntStream.range(0, table.header().size())
                    .filter(n ->
                            !taken.contains(n) && column.isCalled(table.header().get(n)))
                    .findFirst()
                    .ifPresent(n -> {
                        columns.put(column, n);
                        taken.add(n);
                    });
        }
        return new Layout(columns, decimal(table));
    }

    /// By the headings that a profile remembers; one that is not there is left out.
    static Layout byHeadings(Map<Column, String> headings, char decimal, Table table) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        headings.forEach((column, heading) -> {
            int found = table.header().indexOf(heading);
            if (found >= 0) {
                columns.put(column, found);
            }
        });
        return new Layout(columns, decimal);
    }

    Map<Column, String> headings(List<String> header) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() < header.size())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> header.get(entry.getValue())));
    }

    String value(Table.Line line, Column column) {
        var found = columns.get(column);
        return found == null ? "" : line.cell(found);
    }

    public boolean has(Column column) {
        return columns.containsKey(column);
    }

    /// A point only where some number has one before its last two digits and none has a comma there.
    private static char decimal(Table table) {
        var cells =
                table.lines().stream().flatMap(line -> line.cells().stream()).toList();
        var comma = cells.stream().anyMatch(cell -> cell.matches("-?[\\d\\s\\u00A0.]+,\\d{1,2}"));
        var point = cells.stream().anyMatch(cell -> cell.matches("-?[\\d\\s\\u00A0,]+\\.\\d{1,2}"));
        return point && !comma ? '.' : ',';
    }

    /// `,;GROSS=3;FAMILY=0`
    String written() {
        return decimal
                + columns.entrySet().stream()
                        .map(entry -> ";" + entry.getKey() + "=" + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining());
    }

    static Layout parsed(String written) {
        var columns = Arrays.stream(written.substring(1).split(";"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> Column.valueOf(part[0]), part -> Integer.valueOf(part[1])));
        return new Layout(columns, written.charAt(0));
    }

    /// What cannot be done without; empty when nothing is missing.
    Optional<String> missing() {
        if (!has(Column.FAMILY) && !has(Column.NUMBER)) {
            return Optional.of("Vyberte, ve kterém sloupci je příjmení nebo osobní číslo.");
        }
        return columns.keySet().stream().noneMatch(column -> column.isMoney() || column.isHours())
                ? Optional.of("Vyberte aspoň jeden sloupec se mzdou nebo hodinami.")
                : Optional.empty();
    }
}
