package cz.prostup.ipm.position.web;

import cz.prostup.documents.Cell;
import cz.prostup.documents.Sheet;
import cz.prostup.ipm.position.PositionRow;
import java.time.LocalDate;
import java.util.List;

/// Listed places as a file.
final class PositionWorkbook {

    private PositionWorkbook() {}

    static byte[] of(List<PositionRow> rows, String author, LocalDate today) {
        return Sheet.workbook(author)
                .titled("Pracovní místa")
                .sheet(
                        "Místa",
                        List.of(
                                Sheet.column("Dohoda", 18),
                                Sheet.column("Zaměstnavatel", 32),
                                Sheet.column("Pobočka", 20),
                                Sheet.column("Číslo místa", 8),
                                Sheet.column("Práce", 30),
                                Sheet.column("CZ-ISCO", 10),
                                Sheet.column("Kde", 24),
                                Sheet.column("Hodin týdně", 10),
                                Sheet.column("Stav", 26),
                                Sheet.column("Od", 12),
                                Sheet.column("Dohoda do", 12),
                                Sheet.column("Zbývá měsíců", 10)),
                        sheet -> rows.forEach(row -> sheet.row(cells(row, today))))
                .bytes();
    }

    private static List<Cell> cells(PositionRow row, LocalDate today) {
        return List.of(
                Cell.text(row.agreement()),
                Cell.text(row.employer()),
                Cell.text(row.branch()),
                Cell.number(row.seq()),
                Cell.text(row.jobTitle()),
                Cell.text(row.czIsco()),
                Cell.text(row.terms().workplace()),
                Cell.hours(row.terms().weeklyHours()),
                Cell.text(row.state().czech()),
                Cell.date(row.since()),
                Cell.date(row.until()),
                Cell.number(row.monthsLeft(today)));
    }
}
