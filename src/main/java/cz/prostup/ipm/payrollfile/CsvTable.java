package cz.prostup.ipm.payrollfile;

import cz.prostup.ipm.payrollfile.Table.Line;
import cz.prostup.ipm.payrollfile.TableReader.Wanted;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A CSV in UTF-8 or windows-1250, parted by a semicolon, a comma or a tab.
final class CsvTable {

    private static final String UTF_8 = "UTF-8";
    private static final String WINDOWS = "windows-1250";
    private static final List<String> SEPARATORS = List.of(";", "\t", ",");

    /// Letters and signs beyond ASCII that a table of wages may hold. In a text read with a wrong encoding others turn
    /// up at once.
    private static final String EXPECTED =
            "áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽäëöüőűßÄËÖÜŐŰľĺŕôâçłąęćńśźżĽĹŔÔÂÇŁĄĘĆŃŚŹŻ" + "\u00A0\u202F–—„“”‚‘’…§°€%";

    private CsvTable() {}

    static Table read(byte[] file, Wanted wanted) throws Unreadable {
        var utf8 = decoded(file, StandardCharsets.UTF_8);
        var encoding = utf8 != null ? UTF_8 : WINDOWS;
        var text = utf8 != null ? utf8 : decoded(file, Charset.forName(WINDOWS));
        if (text == null || !isPlausible(text)) {
            throw new Unreadable("Písmena v souboru nejdou přečíst. Uložte ho znovu jako „CSV UTF-8“"
                    + " nebo v kódování windows-1250.");
        }
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var separator = wanted.separator().isEmpty() ? separator(content) : wanted.separator();
        return new Table(
                List.of(), lines(content, separator.charAt(0), wanted.mostRows()), List.of(), separator, encoding);
    }

    private static List<Line> lines(String text, char separator, int mostRows) throws Unreadable {
        var lines = new ArrayList<Line>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (var line : reader) {
                lines.add(new Line((int) line.getStartingLineNumber(), line.getFields()));
                if (lines.size() > mostRows + 50) { // with a preamble and a heading
                    throw TableReader.tooLong(mostRows);
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            throw new Unreadable("Soubor se nedá přečíst jako CSV, asi v něm chybí uvozovky na konci textu.");
        }
        return lines;
    }

    /// Null when these bytes are no text in this encoding.
    private static @org.jspecify.annotations.Nullable String decoded(byte[] file, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static boolean isPlausible(String text) {
        return text.chars()
                .allMatch(letter -> letter < 128
                        ? letter >= ' ' || letter == '\t' || letter == '\n' || letter == '\r'
                        : EXPECTED.indexOf(letter) >= 0 || letter == 0xFEFF);
    }

    /// What parts the first lines most often.
    private static String separator(String text) {
        var beginning = text.lines().limit(20).toList();
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(candidate -> beginning.stream()
                                        .filter(line -> line.contains(candidate))
                                        .count()
                                * 1000
                        + beginning.stream()
                                .mapToLong(line -> line.split(candidate, -1).length - 1L)
                                .min()
                                .orElse(0)))
                .orElse(";");
    }
}
