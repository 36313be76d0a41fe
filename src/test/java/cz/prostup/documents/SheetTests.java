package cz.prostup.documents;

import static cz.prostup.documents.Cell.date;
import static cz.prostup.documents.Cell.hours;
import static cz.prostup.documents.Cell.money;
import static cz.prostup.documents.Cell.number;
import static cz.prostup.documents.Cell.text;
import static cz.prostup.documents.Sheet.column;
import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTests {

    @TempDir
    Path folder;

    @Test
    void values_come_back_with_their_types() throws IOException {
        var row = secondRow(
                money(Money.of("16474")), hours(Hours.of("18.5")), date(LocalDate.of(2025, 3, 31)), number(7));

        assertThat(row.getCellAsNumber(0)).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("16474"));
        assertThat(row.getCell(0).getDataFormatString()).isEqualTo("#,##0\"\u00a0Kč\"");
        assertThat(row.getCellAsNumber(1)).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("18.5"));
        assertThat(row.getCell(1).getDataFormatString()).isEqualTo("0.00");
        assertThat(row.getCellAsDate(2).map(LocalDateTime::toLocalDate)).hasValue(LocalDate.of(2025, 3, 31));
        assertThat(row.getCellAsNumber(3)).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("7"));
    }

    @Test
    void halere_are_shown_when_there_are_any() throws IOException {
        assertThat(secondRow(money(Money.of("11774.50"))).getCell(0).getDataFormatString())
                .isEqualTo("#,##0.00\"\u00a0Kč\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+420 777", "-5", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "O'Brien 🙂"})
    void what_a_user_wrote_stays_text(String written) throws IOException {
        var cell = secondRow(text(written)).getCell(0);

        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.asString()).isEqualTo(written);
    }

    @Test
    void a_text_longer_than_a_cell_is_cut_visibly() throws IOException {
        assertThat(secondRow(text("a".repeat(200_000))).getCell(0).asString())
                .hasSize(32_767)
                .endsWith("…");
    }

    @Test
    void the_heading_is_frozen_and_bold() throws IOException {
        var parts = parts(book(text("x")).bytes());

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"")
                .contains("ySplit=\"1\"");
        assertThat(parts.get("xl/styles.xml")).contains("<b/>");
        assertThat(parts.get("docProps/core.xml")).contains("Jana Mal").contains("dc:title");
    }

    @Test
    void the_same_rows_give_the_same_file_but_for_its_birthday() throws IOException {
        var first = parts(book(text("Žofie"), money(Money.crowns(1))).bytes());
        var second = parts(book(text("Žofie"), money(Money.crowns(1))).bytes());
        first.remove("docProps/core.xml");
        second.remove("docProps/core.xml");

        assertThat(first).isEqualTo(second);
    }

    private static SheetBook book(Cell... cells) {
        return Sheet.workbook("Jana Malá")
                .titled("Výkazy")
                .sheet("Výkazy", List.of(column("Účastník", 28), column("Hodiny", 10)), sheet -> sheet.row(cells));
    }

    private static Row secondRow(Cell... cells) throws IOException {
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(book(cells).bytes()), new ReadingOptions(true, true))) {
            return workbook.getFirstSheet().read().get(1);
        }
    }

    private Map<String, String> parts(byte[] xlsx) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "sheet", ".xlsx"), xlsx);
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
