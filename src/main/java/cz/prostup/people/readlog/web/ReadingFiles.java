package cz.prostup.people.readlog.web;

import cz.prostup.documents.Cell;
import cz.prostup.documents.Sheet;
import cz.prostup.people.readlog.Breach.Report;
import cz.prostup.people.readlog.Breach.Seen;
import cz.prostup.people.readlog.Reading;
import cz.prostup.ui.Czech;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Rows of the log as files: CSV for the person, a workbook for the data-protection officer.
final class ReadingFiles {

    private ReadingFiles() {}

    /// UTF-8, comma, times in UTC.
    static byte[] csv(List<Reading> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8)) {
            csv.writeRecord("at", "name", "places", "roles", "what", "reason");
            rows.forEach(row -> csv.writeRecord(
                    row.at().toString(),
                    text(row.name()),
                    text(row.places()),
                    text(row.roleNames()),
                    text(row.thing()),
                    text(row.reason())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A spreadsheet would take some beginnings for a formula.
    private static String text(String text) {
        return !text.isEmpty() && "=+-−@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static byte[] breach(Report report, String author) {
        return Sheet.workbook(author)
                .titled("Únik dat: co viděl účet " + report.account().name())
                .sheet(
                        "Lidé",
                        List.of(
                                Sheet.column("Id", 38),
                                Sheet.column("Jméno", 30),
                                Sheet.column("Narození", 14),
                                Sheet.column("Záznamů", 10),
                                Sheet.column("Z toho spis", 12),
                                Sheet.column("Poprvé", 20),
                                Sheet.column("Naposled", 20)),
                        sheet -> report.persons().forEach(seen -> sheet.row(cells(seen))))
                .sheet(
                        "Čtení",
                        List.of(
                                Sheet.column("Kdy", 20),
                                Sheet.column("Co", 40),
                                Sheet.column("Důvod", 36),
                                Sheet.column("Kolik lidí", 12),
                                Sheet.column("Id lidí", 80),
                                Sheet.column("Dotaz", 40)),
                        sheet -> report.readings().forEach(row -> sheet.row(cells(row))))
                .sheet(
                        "Lhůty",
                        List.of(Sheet.column("Do kdy", 20), Sheet.column("Co", 70)),
                        sheet -> report.terms()
                                .forEach((at, what) -> sheet.row(Cell.text(Czech.dateTime(at)), Cell.text(what))))
                .bytes();
    }

    private static List<Cell> cells(Seen seen) {
        var person = seen.person();
        return List.of(
                Cell.text(seen.id().toString()),
                Cell.text(person == null ? "" : person.name()),
                Cell.date(person == null ? null : person.birthDate()),
                Cell.number(seen.times()),
                Cell.number(seen.files()),
                Cell.text(Czech.dateTime(seen.first())),
                Cell.text(Czech.dateTime(seen.last())));
    }

    private static List<Cell> cells(Reading row) {
        var person = row.person();
        var query = row.query();
        return List.of(
                Cell.text(Czech.dateTime(row.at())),
                Cell.text(row.thing()),
                Cell.text(row.reason()),
                Cell.number(row.count()),
                Cell.text(
                        person != null
                                ? person.toString()
                                : row.persons().stream().map(Object::toString).collect(Collectors.joining(" "))),
                Cell.text(query == null ? "" : query));
    }
}
