package cz.prostup.documents;

import cz.prostup.ui.Czech;
import cz.prostup.ui.Option;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// A list as a file: its columns by codes, and how a row fills each. A workbook for people; CSV as Czech table programs
/// read it (a semicolon, a mark of UTF-8), where nothing that somebody wrote becomes a formula.
///
/// ```java
/// static final ListFile<Row> FILE = new ListFile<>("Dohody", List.of(
///         ListFile.column("number", "Číslo", 14, row -> Cell.text(row.number())),
///         ListFile.column("from", "Platí od", 12, row -> Cell.date(row.from()))));
/// ```
public record ListFile<R>(String title, List<Column<R>> columns) {

    public record Column<R>(String code, String heading, int width, Function<R, Cell> cell) {}

    public ListFile {
        columns = List.copyOf(columns);
    }

    public static <R> Column<R> column(String code, String heading, int width, Function<R, Cell> cell) {
        return new Column<>(code, heading, width, cell);
    }

    public List<Option> options() {
        return columns.stream()
                .map(column -> Option.of(column.code(), column.heading()))
                .toList();
    }

    /// Those of the wanted that there are, in the order of the list; all when none is.
    public List<String> known(Collection<String> wanted) {
        var known = columns.stream().map(Column::code).filter(wanted::contains).toList();
        return known.isEmpty() ? columns.stream().map(Column::code).toList() : known;
    }

    /// @param day for the title
    public byte[] workbook(Collection<String> codes, String author, String day, List<R> rows) {
        var chosen = chosen(codes);
        return Sheet.workbook(author)
                .titled(title + " k\u00A0" + day)
                .sheet(
                        title,
                        chosen.stream()
                                .map(column -> Sheet.column(column.heading(), column.width()))
                                .toList(),
                        sheet -> rows.forEach(row -> sheet.row(chosen.stream()
                                .map(column -> column.cell().apply(row))
                                .toList())))
                .bytes();
    }

    public byte[] csv(Collection<String> codes, List<R> rows) {
        var chosen = chosen(codes);
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            try (var csv = CsvWriter.builder().fieldSeparator(';').build(writer)) {
                csv.writeRecord(chosen.stream().map(Column::heading).toList());
                rows.forEach(row -> csv.writeRecord(chosen.stream()
                        .map(column -> text(column.cell().apply(row)))
                        .toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// What a table program would take for a formula gets an apostrophe in front.
    public static String guarded(String text) {
        var begins = text.stripLeading();
        var formula = !begins.isEmpty() && "=+-@−".indexOf(begins.charAt(0)) >= 0;
        var control = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return formula || control ? "'" + text : text;
    }

    private List<Column<R>> chosen(Collection<String> codes) {
        return columns.stream().filter(column -> codes.contains(column.code())).toList();
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> guarded(text);
            case Cell.Amount(var money) -> money.amount().toPlainString().replace('.', ',');
            case Cell.Duration(var hours) -> hours.value().toPlainString().replace('.', ',');
            case Cell.Figure(var number) -> number.toPlainString().replace('.', ',');
            case Cell.Day(var day) -> Czech.date(day).replace("\u00A0", "").replace(" ", "");
            case Cell.Blank() -> "";
        };
    }
}
