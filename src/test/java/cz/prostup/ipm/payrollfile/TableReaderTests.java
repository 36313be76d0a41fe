package cz.prostup.ipm.payrollfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTests {

    private static final int MOST = 5000;
    private static final String PLAIN = "Příjmení;Jméno;Hrubá mzda\nŽlutý;Kůň;17 600,50\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250"})
    void czech_letters_are_read_in_both_encodings(String encoding) throws Unreadable {
        var table = read(PLAIN.getBytes(Charset.forName(encoding)));
        assertThat(table.header()).containsExactly("Příjmení", "Jméno", "Hrubá mzda");
        assertThat(table.lines().getFirst().cells()).containsExactly("Žlutý", "Kůň", "17 600,50");
        assertThat(table.encoding()).isEqualTo(encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-2", "IBM852", "UTF-16"})
    void other_encodings_are_refused_with_words(String encoding) {
        assertThatThrownBy(() -> read(PLAIN.replace("ů", "š").getBytes(Charset.forName(encoding))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("CSV UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void the_separator_is_found_out(String separator) throws Unreadable {
        var text = "Firma\n\nPříjmení;Jméno;Hrubá mzda\n\"Novák\";Jan;17600\n".replace(";", separator);
        var table = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(table.separator()).isEqualTo(separator);
        assertThat(table.header()).containsExactly("Příjmení", "Jméno", "Hrubá mzda");
        assertThat(table.lines().getFirst().number()).isEqualTo(4);
    }

    @Test
    void birth_numbers_are_neither_read_nor_kept() throws Unreadable {
        var table = read("Příjmení;Rodné číslo;Hrubá mzda\nNovák;840512/1234;17600\n".getBytes(StandardCharsets.UTF_8));
        assertThat(StoredTable.written(table)).doesNotContain("840512", "Rodné");
        assertThat(table.notes()).containsExactly("Sloupec s rodnými čísly jsme nečetli ani neuložili.");
        var again = StoredTable.read(StoredTable.written(table), table.notes(), ";", "UTF-8");
        assertThat(again.lines()).isEqualTo(table.lines());
    }

    @Test
    void fifty_thousand_lines_are_refused_politely() {
        var lines =
                IntStream.range(0, 50_000).mapToObj(n -> "Novák" + n + ";Jan;1").collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> read(("Příjmení;Jméno;Hrubá mzda\n" + lines).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("víc než");
    }

    @Test
    void the_kind_follows_from_the_content() throws Exception {
        assertThatThrownBy(() -> read("%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("PDF");
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .hasMessageContaining("XLSX");
        assertThatThrownBy(() -> read(new byte[] {0x50, 0x4B, 0x03, 0x04, 1, 2, 3}))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read("Příjmení;Hrubá mzda".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("žádný řádek");
        assertThat(read(workbook()).lines().getFirst().cells()).containsExactly("Novák", "Jan", "17600.5");
    }

    @Test
    void of_a_formula_the_value_is_taken_and_said() throws Exception {
        var table = read(withFormula(workbook()));
        assertThat(table.lines().getFirst().cells()).containsExactly("Novák", "Jan", "17600.5");
        assertThat(table.notes().getFirst()).contains("vzorce (1");
    }

    @Test
    void a_small_file_that_holds_a_huge_one_is_refused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int n = 0; n < 70; n++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(200_000);
        assertThatThrownBy(() -> read(bytes.toByteArray())).hasMessageContaining("příliš velký");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17 600,50 | , | 17600.50",
                "17.600,50 | , | 17600.50",
                "17600.5   | , | 17600.5",
                "17,600.50 | . | 17600.50",
                "17600     | . | 17600",
                "-5        | , | -5",
                "168:30    | , | 168.50",
                "17 600 Kč | , | 17600"
            })
    void numbers_are_read_as_programs_write_them(String text, char decimal, String value) {
        assertThat(Numbers.number(text, decimal))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,234", "12,5,1", "=1+1", "1e5"})
    void what_is_no_number_is_none(String text) {
        assertThat(Numbers.number(text, ',')).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10", "10/2026", "1. 10. 2026", "10.2026", "2026/10", "46296"})
    void months_are_read_in_many_ways(String text) {
        assertThat(Numbers.month(text)).contains(YearMonth.of(2026, 10));
    }

    @Test
    void columns_are_guessed_from_czech_headings() throws Unreadable {
        var table = read(("OSOBNÍ ČÍSLO;Příjmení a jméno;Hrubá mzda;Soc. pojištění;Zdrav. pojištění;Náhrada mzdy;"
                        + "Fond prac. doby;Odpracováno;Svátky;Dovolená;Nemoc;Jiné\n1;A B;1;1;1;1;1;1;1;1;1;1\n")
                .getBytes(StandardCharsets.UTF_8));
        var layout = Layout.guessed(table);
        assertThat(layout.columns()).hasSize(12).containsEntry(Column.FAMILY, 1).containsEntry(Column.SICK, 10);
        assertThat(Layout.parsed(layout.written())).isEqualTo(layout);
    }

    private static Table read(byte[] file) throws Unreadable {
        return TableReader.read(file, new TableReader.Wanted("", "", MOST));
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Mzdy", "1.0")) {
            var sheet = book.newWorksheet("Mzdy");
            sheet.value(0, 0, "Příjmení");
            sheet.value(0, 1, "Jméno");
            sheet.value(0, 2, "Hrubá mzda");
            sheet.value(1, 0, "Novák");
            sheet.value(1, 1, "Jan");
            sheet.value(1, 2, 17600.5);
        }
        return bytes.toByteArray();
    }

    /// The same workbook with the wage worked out by a formula, as a spreadsheet saves it.
    private static byte[] withFormula(byte[] workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var to = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.write(text.replace("<v>17600.5</v>", "<f>17000+600.5</f><v>17600.5</v>")
                        .getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
