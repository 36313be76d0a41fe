package cz.prostup.documents.tables;

import cz.prostup.documents.tables.TableFile.Read;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/// A CSV in UTF-8, UTF-16 with its mark, or windows-1250, parted by a semicolon, a comma, a tab or a bar. The text is
/// decoded as it is read, never as a whole.
final class CsvRows {

    private static final Charset WINDOWS = Charset.forName("windows-1250");
    private static final List<String> SEPARATORS = List.of(";", "\t", ",", "|");

    /// Letters and signs beyond ASCII that a Czech table may hold. In a text read with a wrong encoding others turn up
    /// at
    /// once.
    private static final String EXPECTED =
            "áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽäëöüőűßÄËÖÜŐŰľĺŕôâçłąęćńśźżăîșțñàèêìòùĽĹŔÔÂÇŁĄĘĆŃŚŹŻĂÎÑÀÈ"
                    + "\u00A0\u202F–—„“”‚‘’…§°€%×·•";

    private CsvRows() {}

    static Read read(byte[] file, TableRows rows) throws UnreadableTable {
        var charset = charset(file);
        try {
            var separator = separator(file, charset);
            try (var csv = CsvReader.builder()
                    .fieldSeparator(separator.charAt(0))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(reader(file, charset))) {
                for (var line : csv) {
                    rows.row((int) line.getStartingLineNumber(), line.getFields());
                }
            }
            return new Read(separator, charset.name(), false);
        } catch (CsvParseException | IOException e) {
            throw new UnreadableTable("Soubor se nedá přečíst jako CSV, asi v něm chybí uvozovky na konci textu.");
        }
    }

    private static Charset charset(byte[] file) throws UnreadableTable {
        if (begins(file, 0xFF, 0xFE) || begins(file, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        var found = isText(file, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : WINDOWS;
        if (!isText(file, found) || !isPlausible(file, found)) {
            throw new UnreadableTable("Písmena v souboru nejdou přečíst. Uložte ho znovu jako „CSV UTF-8“"
                    + " nebo v kódování windows-1250.");
        }
        return found;
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length >= 2 && file[0] == (byte) first && file[1] == (byte) second;
    }

    private static Reader reader(byte[] file, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(
                new ByteArrayInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        if (reader.read() != 0xFEFF) {
            reader.reset();
        }
        return reader;
    }

    private static boolean isText(byte[] file, Charset charset) throws UnreadableTable {
        try (var reader = reader(file, charset)) {
            return reader.skip(Long.MAX_VALUE) >= 0;
        } catch (CharacterCodingException _) {
            return false;
        } catch (IOException e) {
            throw new UnreadableTable("Soubor se nedá přečíst.");
        }
    }

    private static boolean isPlausible(byte[] file, Charset charset) throws UnreadableTable {
        try (var reader = reader(file, charset)) {
            var buffer = new char[8192];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int at = 0; at < read; at++) {
                    if (!isExpected(buffer[at])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException e) {
            throw new UnreadableTable("Soubor se nedá přečíst.");
        }
    }

    private static boolean isExpected(char letter) {
        return letter < 128
                ? letter >= ' ' || letter == '\t' || letter == '\n' || letter == '\r'
                : EXPECTED.indexOf(letter) >= 0;
    }

    /// What parts the first lines most often.
    private static String separator(byte[] file, Charset charset) throws IOException {
        try (var lines = new BufferedReader(reader(file, charset))) {
            var beginning = lines.lines().limit(20).toList();
            return SEPARATORS.stream()
                    .max(Comparator.comparingLong(candidate -> beginning.stream()
                                            .filter(line -> line.contains(candidate))
                                            .count()
                                    * 1000
                            + beginning.stream()
                                    .mapToLong(line -> line.length()
                                            - line.replace(candidate, "").length())
                                    .min()
                                    .orElse(0)))
                    .orElse(";");
        }
    }
}
