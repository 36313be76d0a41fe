package cz.prostup.ipm.payrollfile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import cz.prostup.ipm.monthlyreturn.LevyTable;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.ipm.payrollfile.DryRun.Candidate;
import cz.prostup.ipm.payrollfile.DryRun.LeftOut;
import cz.prostup.ipm.payrollfile.DryRun.Matched;
import cz.prostup.ipm.payrollfile.DryRun.Unmatched;
import cz.prostup.ipm.payrollfile.Table.Line;
import cz.prostup.ui.Czech;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds whose each line is: as somebody chose, by the number that was learned, by the name when only one has it.
final class Matching {

    private static final int MOST_UNMATCHED = 50;
    private static final int NEAREST = 5;

    private record Found(Line line, SheetRow row) {}

    private final Layout layout;
    private final Choices choices;
    private final YearMonth month;
    private final List<SheetRow> rows;
    private final Map<String, SheetRow> byId;
    private final Map<String, List<SheetRow>> byName;
    private final Map<String, UUID> numbers;
    private final List<Found> found = new ArrayList<>();
    private final List<Line> nobodys = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    /// @param numbers placements by the personal number
    Matching(Layout layout, Choices choices, YearMonth month, List<SheetRow> rows, Map<String, UUID> numbers) {
        this.layout = layout;
        this.choices = choices;
        this.month = month;
        this.rows = rows;
        this.byId = rows.stream().collect(toMap(row -> row.basics().id().toString(), row -> row));
        this.byName =
                rows.stream().collect(groupingBy(row -> Names.key(row.basics().person())));
        this.numbers = numbers;
    }

    DryRun of(Table table, LevyTable levies) {
        table.lines().forEach(this::sort);
        var reading = new ClaimReading(layout, levies);
        var matched = new ArrayList<Matched>();
        found.stream()
                .collect(groupingBy(one -> one.row().basics().id()))
                .values()
                .forEach(lines -> {
                    if (lines.size() > 1) {
                        refuseTwice(lines);
                    } else {
                        read(lines.getFirst(), reading, matched);
                    }
                });
        matched.sort(Comparator.comparingInt(Matched::line));
        leftOut.sort(Comparator.comparingInt(LeftOut::line));
        var unmatched = unmatched();
        return new DryRun(matched, unmatched, nobodys.size() - unmatched.size(), leftOut, absent());
    }

    private void sort(Line line) {
        var wrong = wrong(line);
        if (wrong.isPresent()) {
            leftOut.add(new LeftOut(line.number(), name(line), wrong.get()));
            return;
        }
        var row = whose(line);
        if (row != null) {
            found.add(new Found(line, row));
        } else if (!Choices.NOBODY.equals(choices.byLine().get(line.number()))) {
            nobodys.add(line);
        }
    }

    private Optional<String> wrong(Line line) {
        for (var column : List.of(Column.FAMILY, Column.GIVEN, Column.NUMBER)) {
            if (layout.value(line, column).matches("[=+@-].*")) {
                return Optional.of("Buňka „" + column.czech() + "“ začíná znakem "
                        + layout.value(line, column).charAt(0) + ", jako vzorec. Opravte ji v souboru.");
            }
        }
        var told = layout.value(line, Column.MONTH);
        if (!layout.has(Column.MONTH) || told.isEmpty()) {
            return Optional.empty();
        }
        var read = Numbers.month(told);
        if (read.isEmpty()) {
            return Optional.of("Z „" + told + "“ nepoznáme měsíc.");
        }
        return read.get().equals(month)
                ? Optional.empty()
                : Optional.of(
                        "Řádek je za " + Czech.month(read.get()) + ", tady se vyplňuje " + Czech.month(month) + ".");
    }

    private @Nullable SheetRow whose(Line line) {
        var chosen = choices.byLine().get(line.number());
        if (chosen != null) {
            return byId.get(chosen);
        }
        var placement = numbers.get(layout.value(line, Column.NUMBER));
        if (placement != null) {
            return rows.stream()
                    .filter(row -> row.basics().placement().value().equals(placement))
                    .findFirst()
                    .orElse(null);
        }
        var named = byName.getOrDefault(Names.key(name(line)), List.of());
        return named.size() == 1 ? named.getFirst() : null;
    }

    private void refuseTwice(List<Found> lines) {
        var numbers = lines.stream()
                .map(one -> Integer.toString(one.line().number()))
                .collect(Collectors.joining(" a\u00A0"));
        lines.forEach(one -> leftOut.add(new LeftOut(
                one.line().number(),
                name(one.line()),
                "Řádky " + numbers + " jsou tentýž člověk ("
                        + one.row().basics().person() + "). Nechte jen jeden.")));
    }

    private void read(Found one, ClaimReading reading, List<Matched> matched) {
        var line = one.line();
        if (!one.row().isEditable()) {
            leftOut.add(new LeftOut(
                    line.number(),
                    name(line),
                    "Výkaz za tento měsíc už u vás není: "
                            + one.row().basics().state().czech() + "."));
            return;
        }
        switch (reading.read(line, name(line), layout.value(line, Column.NUMBER), one.row())) {
            case ClaimReading.Good(var good) -> matched.add(good);
            case ClaimReading.Bad(var bad) -> leftOut.add(bad);
        }
    }

    private List<Unmatched> unmatched() {
        record Near(Line line, int distance) {}
        return nobodys.stream()
                .map(line -> new Near(line, distance(line)))
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(MOST_UNMATCHED)
                .map(near -> new Unmatched(near.line().number(), name(near.line()), nearest(near.line())))
                .toList();
    }

    private int distance(Line line) {
        var key = Names.key(name(line));
        return byName.keySet().stream()
                .mapToInt(name -> Names.distance(key, name))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private List<Candidate> nearest(Line line) {
        return Names.nearest(name(line), rows, row -> row.basics().person(), NEAREST).stream()
                .map(row -> new Candidate(row.basics().id(), row.basics().person()))
                .toList();
    }

    private List<String> absent() {
        var there = found.stream().map(one -> one.row().basics().id()).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.isEditable() && !there.contains(row.basics().id()))
                .map(row -> row.basics().person())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private String name(Line line) {
        var name = (layout.value(line, Column.FAMILY) + " " + layout.value(line, Column.GIVEN)).strip();
        return name.isEmpty() ? layout.value(line, Column.NUMBER) : name;
    }
}
