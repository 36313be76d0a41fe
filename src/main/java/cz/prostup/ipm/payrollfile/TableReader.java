package cz.prostup.ipm.payrollfile;

import cz.prostup.ipm.payrollfile.Table.Line;
import cz.prostup.ui.Czech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Reads a table whatever its name says: the kind follows from the content.
final class TableReader {

    private static final int LONGEST_PREAMBLE = 20;
    private static final String BIRTH_NUMBER = "rodne cislo.*|r\\.? ?c\\.?|rc";

    /// @param separator empty to find it out
    /// @param encoding  empty to find it out
    record Wanted(String separator, String encoding, int mostRows) {}

    private TableReader() {}

    static Table read(byte[] file, Wanted wanted) throws Unreadable {
        if (startsWith(file, 0x50, 0x4B, 0x03, 0x04)) {
            return whole(XlsxTable.read(file, wanted.mostRows()), wanted);
        }
        if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable("Toto je starý formát XLS. Otevřete ho v tabulce a uložte jako XLSX nebo CSV.");
        }
        if (startsWith(file, 0x25, 0x50, 0x44, 0x46)) {
            throw new Unreadable("Toto je PDF. Potřebujeme tabulku: XLSX nebo CSV.");
        }
        return whole(CsvTable.read(file, wanted), wanted);
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        return file.length >= bytes.length
                && IntStream.range(0, bytes.length).allMatch(n -> file[n] == (byte) bytes[n]);
    }

    /// Finds the heading under what programs like to print above it, and drops columns with birth numbers.
    private static Table whole(Table read, Wanted wanted) throws Unreadable {
        var lines = read.lines().stream().filter(line -> !line.isBlank()).toList();
        int heading = IntStream.range(0, Math.min(lines.size(), LONGEST_PREAMBLE))
                .filter(n -> known(lines.get(n)) >= 2)
                .findFirst()
                .orElse(0);
        if (lines.size() < heading + 2) {
            throw new Unreadable("V souboru není žádný řádek s hodnotami pod záhlavím.");
        }
        if (lines.size() - heading - 1 > wanted.mostRows()) {
            throw tooLong(wanted.mostRows());
        }
        var header = lines.get(heading).cells();
        var dropped = IntStream.range(0, header.size())
                .filter(n -> Names.plain(header.get(n)).matches(BIRTH_NUMBER))
                .boxed()
                .toList();
        var notes = new ArrayList<>(read.notes());
        if (!dropped.isEmpty()) {
            notes.add("Sloupec s rodnými čísly jsme nečetli ani neuložili.");
        }
        return new Table(
                without(header, dropped),
                lines.subList(heading + 1, lines.size()).stream()
                        .map(line -> new Line(line.number(), without(line.cells(), dropped)))
                        .toList(),
                notes,
                read.separator(),
                read.encoding());
    }

    static Unreadable tooLong(int mostRows) {
        return new Unreadable("Soubor má víc než " + Czech.number(mostRows)
                + " řádků. Vyberte v mzdovém programu jen pracovníky na integračních místech a tento měsíc.");
    }

    private static long known(Line line) {
        return Arrays.stream(Column.values())
                .filter(column -> line.cells().stream().anyMatch(column::isCalled))
                .count();
    }

    private static List<String> without(List<String> cells, List<Integer> dropped) {
        return IntStream.range(0, cells.size())
                .filter(n -> !dropped.contains(n))
                .mapToObj(cells::get)
                .toList();
    }
}
