package cz.prostup.documents.tables;

import cz.prostup.documents.tables.TableFile.Read;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/// The first sheet of an XLSX. A formula is not taken for its last value: it comes as it is written.
final class WorkbookRows {

    private static final int MOST_COLUMNS = 200;

    /// A small file may hold a huge one.
    private static final long MOST_UNPACKED = 256L << 20;

    private WorkbookRows() {}

    static Read read(byte[] file, TableRows rows) throws UnreadableTable {
        refuseBomb(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                var each = book.getFirstSheet().openStream()) {
            for (var row : (Iterable<Row>) each::iterator) {
                rows.row(row.getRowNum(), cells(row));
            }
            return new Read("", "", book.getSheets().count() > 1);
        } catch (IOException | ExcelReaderException | IllegalArgumentException | NoSuchElementException e) {
            throw new UnreadableTable("Soubor se nedá otevřít jako XLSX. Uložte ho v tabulce znovu, nebo pošlete CSV.");
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            cells.add(row.getOptionalCell(column).map(WorkbookRows::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        var formula = cell.getFormula();
        if (cell.getType() == CellType.FORMULA || formula != null) {
            return "=" + (formula == null ? "" : formula);
        }
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        var format = cell.getDataFormatString();
        if (format != null && format.toLowerCase(java.util.Locale.ROOT).matches(".*[dy].*")) {
            return day(cell, raw);
        }
        return number(raw);
    }

    private static String day(Cell cell, String raw) {
        LocalDateTime moment;
        try {
            moment = cell.asDate();
        } catch (RuntimeException _) {
            return number(raw); // a text beside a number in the format
        }
        return moment == null ? number(raw) : moment.toLocalDate().toString();
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

    private static void refuseBomb(byte[] file) throws UnreadableTable {
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
                            throw new UnreadableTable("Soubor je po rozbalení příliš velký. Rozdělte ho na menší.");
                        }
                    }
                }
            }
        } catch (IOException _) {
            throw new UnreadableTable("Soubor XLSX je poškozený. Uložte ho v tabulce znovu.");
        }
    }
}
