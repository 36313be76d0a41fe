package cz.prostup.documents.tables;

import java.util.stream.IntStream;

/// A table whatever its name says: the kind follows from the content.
public final class TableFile {

    /// @param separator of a CSV, empty for a workbook
    /// @param encoding  of a CSV, empty for a workbook
    public record Read(String separator, String encoding, boolean moreSheets) {}

    private TableFile() {}

    /// @throws UnreadableTable when it is no table, or when `rows` had enough
    public static Read read(byte[] file, TableRows rows) throws UnreadableTable {
        if (startsWith(file, 0x50, 0x4B, 0x03, 0x04)) {
            return WorkbookRows.read(file, rows);
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableTable("Toto je starý formát XLS. Otevřete ho v tabulce a uložte jako XLSX nebo CSV.");
        }
        if (startsWith(file, 0x25, 0x50, 0x44, 0x46)) {
            throw new UnreadableTable("Toto je PDF. Potřebujeme tabulku: XLSX nebo CSV.");
        }
        return CsvRows.read(file, rows);
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        return file.length >= bytes.length
                && IntStream.range(0, bytes.length).allMatch(n -> file[n] == (byte) bytes[n]);
    }
}
