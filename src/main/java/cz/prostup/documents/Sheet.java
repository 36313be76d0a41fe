package cz.prostup.documents;

import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/// One sheet of an XLSX workbook being written: rows go in from the top, under a bold frozen heading.
///
/// ```java
/// Sheet.workbook("Jana Malá")
///         .titled("Výkazy za březen 2025")
///         .sheet("Výkazy", List.of(column("Účastník", 28), column("Hodiny", 10)), sheet ->
///                 returns.forEach(r -> sheet.row(Cell.text(r.person()), Cell.hours(r.hours()))))
///         .bytes();
/// ```
public final class Sheet {

    /// What a cell of XLSX can hold; a longer text would make the whole file unreadable.
    private static final int LONGEST_TEXT = 32_767;

    private static final String CROWNS = "#,##0\"\u00a0Kč\"";
    private static final String CROWNS_AND_HALERE = "#,##0.00\"\u00a0Kč\"";
    private static final String HOURS = "0.00";
    private static final String DAY = "d\\.\\ m\\.\\ yyyy";
    private static final String AS_TEXT = "@";

    /// @param width in characters of the default typeface
    public record Column(String heading, int width) {}

    private final Worksheet sheet;
    private int next;

    private Sheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /// A new workbook. The author is who asked for it.
    public static SheetBook workbook(String author) {
        return new SheetBook(author);
    }

    public static Column column(String heading, int width) {
        return new Column(heading, width);
    }

    static Sheet headed(Worksheet worksheet, List<Column> columns) {
        var sheet = new Sheet(worksheet);
        for (int i = 0; i < columns.size(); i++) {
            worksheet.width(i, columns.get(i).width());
            worksheet.value(0, i, columns.get(i).heading());
            sheet.style(0, i)
                    .bold()
                    .wrapText(true)
                    .fillColor("E5EEF9")
                    .borderStyle("thin")
                    .set();
        }
        worksheet.freezePane(0, 1);
        worksheet.repeatRows(0);
        worksheet.pageOrientation("landscape");
        worksheet.setFitToPage(true);
        worksheet.fitToWidth((short) 1);
        worksheet.fitToHeight((short) 0);
        sheet.next = 1;
        return sheet;
    }

    public Sheet row(Cell... cells) {
        return row(List.of(cells));
    }

    public Sheet row(List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            write(next, column, cells.get(column));
        }
        next++;
        return this;
    }

    /// A row of sums, in bold.
    public Sheet total(Cell... cells) {
        row(cells);
        for (int column = 0; column < cells.length; column++) {
            style(next - 1, column).bold().set();
        }
        return this;
    }

    private void write(int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text(var text) -> text(row, column, text);
            case Cell.Amount(var money) -> number(row, column, money.amount(), crowns(money.amount()));
            case Cell.Duration(var hours) -> number(row, column, hours.value(), HOURS);
            case Cell.Figure(var number) -> sheet.value(row, column, number);
            case Cell.Day(var day) -> {
                sheet.value(row, column, day);
                style(row, column).format(DAY).set();
            }
            case Cell.Blank() -> {}
        }
    }

    private void text(int row, int column, String text) {
        sheet.value(row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text);
        if (looksLikeFormula(text)) {
            style(row, column).format(AS_TEXT).set(); // stays a text even after somebody edits the cell
        }
    }

    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-−@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    private void number(int row, int column, BigDecimal value, String format) {
        sheet.value(row, column, value);
        style(row, column).format(format).set();
    }

    private static String crowns(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0 ? CROWNS : CROWNS_AND_HALERE;
    }

    private StyleSetter style(int row, int column) {
        return sheet.style(row, column);
    }
}
