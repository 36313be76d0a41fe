package cz.prostup.ipm.placement.web;

import static cz.prostup.documents.ListFile.column;

import cz.prostup.documents.Cell;
import cz.prostup.documents.ListFile;
import cz.prostup.ipm.placement.PlacementRow;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The list of jobs as files: a workbook for people, CSV for programs.
final class PlacementFiles {

    static final ListFile<PlacementRow> FILE = new ListFile<>(
            "Místa",
            List.of(
                    column("participant", "Účastník", 28, row -> Cell.text(row.sortName())),
                    column("employer", "Zaměstnavatel", 34, row -> Cell.text(row.employer())),
                    column("job", "Pracovní místo", 30, row -> Cell.text(row.jobTitle())),
                    column("agreement", "Dohoda", 14, row -> Cell.text(row.agreement())),
                    column("state", "Stav", 20, row -> Cell.text(row.state().czech())),
                    column(
                            "plan",
                            "Plán (IPOR)",
                            18,
                            row -> Cell.text(
                                    row.plan() == null ? "" : row.plan().czech())),
                    column("start", "Nástup", 12, row -> Cell.date(row.start())),
                    column("end", "Konec podpory", 14, row -> Cell.date(row.end())),
                    column("extended", "Prodlouženo", 12, row -> Cell.text(row.extended() ? "ano" : "ne"))));

    private PlacementFiles() {}

    /// For programs: UTF-8, comma, dates as 2025-03-10, codes as the command line prints them.
    static byte[] csv(List<PlacementRow> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    "id", "participant", "employer", "job", "agreement", "state", "plan", "start", "end", "extended");
            rows.forEach(row -> csv.writeRecord(
                    row.id().toString(),
                    ListFile.guarded(row.sortName()),
                    ListFile.guarded(row.employer()),
                    ListFile.guarded(row.jobTitle()),
                    ListFile.guarded(row.agreement()),
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
}
