package cz.prostup.ipm.placement.web;

import cz.prostup.documents.Cell;
import cz.prostup.documents.Sheet;
import cz.prostup.ipm.placement.PlacementRow;
import cz.prostup.ui.Czech;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// The list of jobs as files: a workbook for people, CSV for programs.
final class PlacementFiles {

    private PlacementFiles() {}

    static byte[] workbook(String author, List<PlacementRow> rows, LocalDate today) {
        var columns = List.of(
                Sheet.column("Účastník", 28),
                Sheet.column("Zaměstnavatel", 34),
                Sheet.column("Pracovní místo", 30),
                Sheet.column("Dohoda", 14),
                Sheet.column("Stav", 20),
                Sheet.column("Plán (IPOR)", 18),
                Sheet.column("Nástup", 12),
                Sheet.column("Konec podpory", 14),
                Sheet.column("Prodlouženo", 12));
        return Sheet.workbook(author)
                .titled("Místa k\u00A0" + Czech.date(today))
                .sheet("Místa", columns, sheet -> rows.forEach(row -> sheet.row(cells(row))))
                .bytes();
    }

    private static List<Cell> cells(PlacementRow row) {
        return List.of(
                Cell.text(row.sortName()),
                Cell.text(row.employer()),
                Cell.text(row.jobTitle()),
                Cell.text(row.agreement()),
                Cell.text(row.state().czech()),
                Cell.text(row.plan() == null ? "" : row.plan().czech()),
                Cell.date(row.start()),
                Cell.date(row.end()),
                Cell.text(row.extended() ? "ano" : "ne"));
    }

    /// UTF-8, comma, dates as 2025-03-10, codes as the command line prints them.
    static byte[] csv(List<PlacementRow> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    "id", "participant", "employer", "job", "agreement", "state", "plan", "start", "end", "extended");
            rows.forEach(row -> csv.writeRecord(
                    row.id().toString(),
                    text(row.sortName()),
                    text(row.employer()),
                    text(row.jobTitle()),
                    text(row.agreement()),
                    row.state().name(),
                    row.plan() == null ? "" : row.plan().name(),
                    row.start().toString(),
                    row.end().toString(),
                    String.valueOf(row.extended())));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A table program must not take a name for a formula.
    private static String text(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
