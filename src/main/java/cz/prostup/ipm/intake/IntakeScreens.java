package cz.prostup.ipm.intake;

import cz.prostup.access.Viewer;
import cz.prostup.documents.Cell;
import cz.prostup.documents.ListFile;
import cz.prostup.documents.Sheet;
import cz.prostup.ui.Option;
import cz.prostup.ui.Pages;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Answers the pages of imports, and the file of rows that go back.
@Component
public class IntakeScreens {

    private static final List<RowResult> BACK =
            Arrays.stream(RowResult.values()).filter(RowResult::isGivenBack).toList();

    /// A kind of table that the viewer may bring, with the question about all of it.
    public record Way(IntakeKind kind, String question, List<Option> options) {}

    public record Start(List<Way> ways, List<Option> branches, List<Option> territories, List<Intake> recent) {}

    /// @param total rows that match the filter
    public record Shown(Intake intake, Map<RowResult, Integer> counts, List<IntakeRow> rows, int total) {}

    private final IntakeRepository intakes;
    private final IntakeTargets targets;
    private final IntakePlaces places;

    IntakeScreens(IntakeRepository intakes, IntakeTargets targets, IntakePlaces places) {
        this.intakes = intakes;
        this.targets = targets;
        this.places = places;
    }

    @Transactional
    public Start start(Viewer viewer) {
        var where = places.of(viewer);
        return new Start(
                targets.all(viewer).stream()
                        .map(target -> new Way(target.kind(), target.question(), target.ways(viewer)))
                        .toList(),
                where.branches(),
                where.territories(),
                intakes.recent(viewer));
    }

    /// @param results empty means all
    /// @throws cz.prostup.shared.NotFound when the viewer did not bring it
    @Transactional
    public Shown show(IntakeId id, List<RowResult> results, int page, Viewer viewer) {
        var intake = intakes.get(id, viewer);
        var wanted = results.isEmpty() ? List.of(RowResult.values()) : results;
        var counts = intakes.counts(id);
        int total = wanted.stream()
                .mapToInt(result -> counts.getOrDefault(result, 0))
                .sum();
        return new Shown(intake, counts, intakes.page(id, wanted, page, Pages.USUAL_SIZE), total);
    }

    @Transactional
    public Intake intake(IntakeId id, Viewer viewer) {
        return intakes.get(id, viewer);
    }

    /// Rows to be mended and brought again: the columns of the table, then where, why and what helps.
    @Transactional
    public byte[] refusedWorkbook(IntakeId id, Viewer viewer) {
        var intake = intakes.get(id, viewer);
        var columns = headings(intake).map(heading -> Sheet.column(heading, 22)).toList();
        return Sheet.workbook(viewer.name())
                .titled("Odmítnuté řádky: " + intake.name())
                .sheet(
                        "Odmítnuté řádky",
                        columns,
                        sheet -> intakes.each(
                                id,
                                BACK,
                                row -> sheet.row(
                                        cells(intake, row).map(Cell::text).toList())))
                .bytes();
    }

    @Transactional
    public byte[] refusedCsv(IntakeId id, Viewer viewer) {
        var intake = intakes.get(id, viewer);
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            try (var csv = CsvWriter.builder().fieldSeparator(';').build(writer)) {
                csv.writeRecord(headings(intake).toList());
                intakes.each(
                        id,
                        BACK,
                        row -> csv.writeRecord(
                                cells(intake, row).map(ListFile::guarded).toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Stream<String> headings(Intake intake) {
        return Stream.concat(
                intake.header().stream(), Stream.of("Řádek souboru", "Kde je chyba", "Proč", "Co s\u00A0tím"));
    }

    private static Stream<String> cells(Intake intake, IntakeRow row) {
        var cells = new ArrayList<>(row.cells());
        while (cells.size() < intake.header().size()) {
            cells.add("");
        }
        return Stream.concat(
                cells.stream().limit(intake.header().size()),
                Stream.of(
                        Integer.toString(row.number()),
                        joined(row, Mistake::field),
                        joined(row, Mistake::reason),
                        joined(row, Mistake::remedy)));
    }

    private static String joined(IntakeRow row, java.util.function.Function<Mistake, String> part) {
        return String.join("; ", row.mistakes().stream().map(part).toList());
    }
}
