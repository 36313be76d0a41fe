package cz.prostup.ipm.payrollfile;

import cz.prostup.ipm.payrollfile.Table.Line;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// A table as it waits in the database: a CSV of our own, the number of the line first.
final class StoredTable {

    private StoredTable() {}

    static String written(Table table) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(numbered("0", table.header()));
            table.lines().forEach(line -> csv.writeRecord(numbered(Integer.toString(line.number()), line.cells())));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory does not fail
        }
        return text.toString();
    }

    static Table read(String content, List<String> notes, String separator, String encoding) {
        var records = new ArrayList<List<String>>();
        CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(content)
                .forEach(line -> records.add(line.getFields()));
        var header = records.getFirst();
        return new Table(
                header.subList(1, header.size()),
                records.stream()
                        .skip(1)
                        .map(cells -> new Line(Integer.parseInt(cells.getFirst()), cells.subList(1, cells.size())))
                        .toList(),
                notes,
                separator,
                encoding);
    }

    private static List<String> numbered(String number, List<String> cells) {
        var all = new ArrayList<String>();
        all.add(number);
        all.addAll(cells);
        return all;
    }
}
