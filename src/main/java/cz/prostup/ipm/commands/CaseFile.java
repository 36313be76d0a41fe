package cz.prostup.ipm.commands;

import cz.prostup.commandline.InvalidInput;
import cz.prostup.commandline.Terminal;
import cz.prostup.commandline.WrongUse;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;

/// A table that came from outside: comma, UTF-8 with or without a mark at its beginning, any ends of lines.
record CaseFile(String name, List<String> header, List<Row> rows) {

    /// @param line the line of the file on which the row begins, from 1
    record Row(int line, List<String> fields) {}

    /// @param name a path from the caller's folder, or `-` for standard input
    static CaseFile read(Terminal terminal, String name) {
        return parse(name.equals("-") ? "standardní vstup" : name, text(name, bytes(terminal, name)));
    }

    /// @return the position of the column, or -1
    int column(String code) {
        return header.stream().map(String::strip).toList().indexOf(code);
    }

    private static byte[] bytes(Terminal terminal, String name) {
        try {
            return name.equals("-")
                    ? terminal.in().readAllBytes()
                    : Files.readAllBytes(terminal.folder().resolve(name));
        } catch (IOException unreadable) {
            throw new WrongUse("soubor '" + name + "' nejde přečíst");
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.toString().replaceFirst("^\\uFEFF", "");
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidInput(name + ": soubor není v kódování UTF-8");
        }
    }

    private static CaseFile parse(String name, String text) {
        try (var csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            return of(name, csv.stream().toList());
        } catch (CsvParseException broken) {
            throw new InvalidInput(name + ": soubor není platné CSV (" + broken.getMessage() + ")");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static CaseFile of(String name, List<CsvRecord> records) {
        if (records.isEmpty()) {
            throw new InvalidInput(name + ": soubor je prázdný, chybí záhlaví");
        }
        var header = records.getFirst().getFields();
        if (header.size() == 1 && header.getFirst().contains(";")) {
            throw new InvalidInput(name + ", řádek 1: sloupce oddělte čárkou, soubor používá středník");
        }
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!seen.add(column.strip())) {
                throw new InvalidInput(name + ", řádek 1: sloupec " + column.strip() + " je v záhlaví dvakrát");
            }
        }
        var rows = records.stream()
                .skip(1)
                .map(row -> row(name, row, header.size()))
                .toList();
        return new CaseFile(name, header, rows);
    }

    private static Row row(String name, CsvRecord row, int columns) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        if (row.getFieldCount() != columns) {
            throw new InvalidInput(
                    name + ", řádek " + line + ": polí je " + row.getFieldCount() + ", záhlaví jich má " + columns);
        }
        return new Row(line, row.getFields());
    }
}
