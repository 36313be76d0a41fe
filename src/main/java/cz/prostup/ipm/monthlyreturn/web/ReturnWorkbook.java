package cz.prostup.ipm.monthlyreturn.web;

import static cz.prostup.documents.Sheet.column;

import cz.prostup.documents.Cell;
import cz.prostup.documents.Sheet;
import cz.prostup.ipm.contribution.Line;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.monthlyreturn.SheetRow;
import cz.prostup.shared.Money;
import cz.prostup.ui.Czech;
import java.time.YearMonth;
import java.util.List;

/// A month as a workbook: one sheet with the amounts, one with every step of every worker.
final class ReturnWorkbook {

    /// @param lines the steps of the calculation, stored ones where the return was sent
    record Entry(SheetRow row, List<Line> lines) {

        Money result(Line.Step step) {
            return lines.stream()
                    .filter(line -> line.step() == step && line.result() != null)
                    .map(Line::result)
                    .reduce(Money.ZERO, (first, last) -> last);
        }
    }

    private ReturnWorkbook() {}

    static byte[] of(String employer, YearMonth month, List<Entry> entries, String author) {
        return Sheet.workbook(author)
                .titled("Výkaz za " + Czech.month(month) + ", " + employer)
                .sheet(
                        "Výkaz",
                        List.of(
                                column("Účastník", 28),
                                column("Stav", 18),
                                column("Hodiny aktivit", 14),
                                column("Hrubá mzda", 14),
                                column("Sociální pojištění", 16),
                                column("Zdravotní pojištění", 16),
                                column("Mzdové náklady", 16),
                                column("Mzdový příspěvek", 16),
                                column("Integrační příspěvek", 18),
                                column("Celkem", 14)),
                        sheet -> entries.forEach(entry -> sheet.row(cells(entry))))
                .sheet(
                        "Výpočet",
                        List.of(
                                column("Účastník", 28),
                                column("Krok", 60),
                                column("Částka", 14),
                                column("Sazba a platnost", 40),
                                column("Zaokrouhlení", 22),
                                column("Pravidlo", 14),
                                column("Poznámka", 40)),
                        sheet -> entries.forEach(entry ->
                                entry.lines().forEach(line -> sheet.row(step(entry.row(), line)))))
                .bytes();
    }

    static List<Line> linesOf(SheetRow row) {
        return row.outcome() instanceof Calculated calculated ? calculated.lines() : List.of();
    }

    private static List<Cell> cells(Entry entry) {
        var row = entry.row();
        var claim = row.proposed();
        return List.of(
                Cell.text(row.basics().person()),
                Cell.text(row.basics().state().czech()),
                Cell.hours(row.hours().counted()),
                Cell.money(claim.gross()),
                Cell.money(claim.employerSocial()),
                Cell.money(claim.employerHealth()),
                Cell.money(entry.result(Line.Step.WAGE_COSTS)),
                Cell.money(wage(entry)),
                Cell.money(integration(entry)),
                Cell.money(entry.result(Line.Step.TOTAL)));
    }

    private static Money wage(Entry entry) {
        return entry.result(Line.Step.TOTAL).minus(integration(entry));
    }

    /// An officer's decision stands in a line of its own, after the computed one.
    private static Money integration(Entry entry) {
        var decided = entry.lines().stream().anyMatch(line -> line.step() == Line.Step.OVERRIDE);
        return entry.result(decided ? Line.Step.OVERRIDE : Line.Step.INTEGRATION);
    }

    private static List<Cell> step(SheetRow row, Line line) {
        return List.of(
                Cell.text(row.basics().person()),
                Cell.text(line.text()),
                Cell.money(line.result()),
                Cell.text(line.rate()),
                Cell.text(line.rounding()),
                Cell.text(line.rule()),
                Cell.text(line.note()));
    }
}
