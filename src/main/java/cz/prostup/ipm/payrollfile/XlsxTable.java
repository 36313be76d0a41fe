package cz.prostup.ipm.payrollfile;

import cz.prostup.ipm.payrollfile.Table.Line;
import cz.prostup.ui.Czech;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// The first sheet of an XLSX. Of a formula the value is taken that the spreadsheet worked out last.
final class XlsxTable {

    private static final int MOST_COLUMNS = 200;

    /// A small file may hold a huge one; more than this no payroll needs.
    private static final long MOST_UNPACKED = 64L << 20;

    private XlsxTable() {}

    static Table read(byte[] file, int mostRows) throws Unreadable {
        refuseBomb(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            var lines = new ArrayList<Line>();
            int formulas = 0;
            var each = rows.iterator();
            while (each.hasNext()) {
                var row = each.next();
                lines.add(new Line(row.getRowNum(), cells(row)));
                formulas += formulas(row);
                if (lines.size() > mostRows + 50) { // with a preamble and a heading
                    throw TableReader.tooLong(mostRows);
                }
            }
            return new Table(List.of(), lines, notes(book, formulas), "", "");
        } catch (IOException | ExcelReaderException | IllegalArgumentException | java.util.NoSuchElementException e) {
            throw new Unreadable("Soubor se nedá otevřít jako XLSX. Uložte ho v tabulce znovu, nebo pošlete CSV.");
        }
    }

    private static List<String> notes(ReadableWorkbook book, int formulas) {
        var notes = new ArrayList<String>();
        if (formulas > 0) {
            notes.add("V souboru jsou vzorce ("
                    + Czech.count(formulas, "buňka", "buňky", "buněk")
                    + "). Vzali jsme hodnoty, které v nich byly spočítané naposledy.");
        }
        if (book.getSheets().count() > 1) {
            notes.add("Soubor má víc listů, četli jsme jen první.");
        }
        return notes;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(row.getOptionalCell(column).map(XlsxTable::text).orElse(""));
        }
        return cells;
    }

    private static int formulas(Row row) {
        return (int) row.stream().filter(XlsxTable::isFormula).count();
    }

    private static boolean isFormula(@Nullable Cell cell) {
        return cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null);
    }

    private static String text(Cell cell) {
        var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return cell.getType() == CellType.NUMBER || isFormula(cell) ? number(raw) : cell.getText();
    }

    /// Spreadsheets keep doubles: 17600.1 may come as 17600.099999999999.
    private static String number(String raw) {
        try {
            var exact = new BigDecimal(raw);
            var rounded = exact.setScale(2, RoundingMode.HALF_UP);
            var noise = exact.subtract(rounded).abs().compareTo(new BigDecimal("0.000001")) < 0;
            return (noise ? rounded : exact).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException _) {
            return raw;
        }
    }

    private static void refuseBomb(byte[] file) throws Unreadable {
        var buffer = new byte[8192];
        long unpacked = 0;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw new Unreadable("Soubor je po rozbalení příliš velký. Pošlete jen list se mzdami.");
                        }
                    }
                }
            }
        } catch (IOException _) {
            throw new Unreadable("Soubor XLSX je poškozený. Uložte ho v tabulce znovu.");
        }
    }
}
