package cz.prostup.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProstupTests {

    private static final String HEADER = "name,gross,employer_social,employer_health,hours\n";
    private static final String MARCH = HEADER + "Karel N.,17600,4365,1584,18.0\n";

    @TempDir
    Path folder;

    record Run(int code, String out, String err) {}

    @Test
    void calculate_adds_four_columns_and_leaves_the_others_as_they_were() {
        var run = csv("calculate", """
                name,note,gross,employer_social,employer_health,hours,shortfall_policy,cap_base
                Karel N.,"a, ""b"" c",17600.00,4365,1584,18.0,,
                Květen,,23100,5729,2079,13.0,PRO_RATA,
                strop,,40000,9920,3600,16.00,,WAGE_COSTS
                """);

        assertThat(run).isEqualTo(new Run(0, """
                                name,note,gross,employer_social,employer_health,hours,shortfall_policy,cap_base,wage_costs,wage_contribution,integration_contribution,total
                                Karel N.,"a, ""b"" c",17600.00,4365,1584,18.0,,,23549,11774,4700,16474
                                Květen,,23100,5729,2079,13.0,PRO_RATA,,30908,15454,3818,19272
                                strop,,40000,9920,3600,16.00,,WAGE_COSTS,53520,13000,4700,17700
                                """, ""));
    }

    @Test
    void the_table_of_the_worked_example_goes_through_the_command_line_unchanged() throws IOException {
        var expected = new String(
                ProstupTests.class
                        .getResourceAsStream("/cz/prostup/ipm/contribution/worked-example.csv")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        var input = expected.lines()
                .map(line -> line.replaceFirst("(,[^,]*){4}$", "") + "\n")
                .toList();

        assertThat(csv("calculate", String.join("", input))).isEqualTo(new Run(0, expected, ""));
    }

    @Test
    void haleru_are_kept_where_they_are() {
        assertThat(csv("calculate", HEADER + "a,100.50,0,0,16\n").out()).endsWith(",100.50,50,4700,4750\n");
    }

    @Test
    void a_mark_at_the_beginning_and_windows_lines_are_accepted() {
        var windows = "\uFEFF" + MARCH.replace("\n", "\r\n");

        assertThat(csv("calculate", windows).out()).startsWith("name,").endsWith("23549,11774,4700,16474\n");
    }

    @Test
    void a_header_alone_gives_a_header_alone() {
        assertThat(csv("calculate", HEADER).out())
                .isEqualTo(HEADER.strip() + ",wage_costs,wage_contribution,integration_contribution,total\n");
    }

    @Test
    void without_a_format_a_person_reads_a_table_with_sums() {
        var run = run("", "calculate", file(MARCH + "Eva,14700,3646,1323,16.5\n"), "--rules", "IPM-2025");

        assertThat(run.code()).isZero();
        assertThat(plain(run.out())).contains("název", "Karel N.", "16 474 Kč", "celkem", "31 008 Kč", "IPM-2025");
    }

    @ParameterizedTest
    @CsvSource({
        "'x,abc,1,1,16', gross",
        "'x,-5,1,1,16', gross",
        "'x,1e5,1,1,16', gross",
        "'x,\"17600,50\",1,1,16', gross",
        "'x,,1,1,16', gross",
        "'x,1,1.005,1,16', employer_social",
        "'x,1,1,Infinity,16', employer_health",
        "'x,1,1,1,-16', hours",
        "'x,1,1,1,745', hours",
        "'x,1,1,1,\"16,5\"', hours",
        "'x,1,1,1,😀', hours"
    })
    void bad_values_name_line_and_column_and_print_no_data(String row, String column) {
        var run = csv("calculate", MARCH + row + "\n");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("řádek 3, sloupec " + column + ":");
    }

    @Test
    void every_problem_is_told_at_once() {
        var run = csv("calculate", HEADER + "a,x,y,1,1\nb,1,1,1,z\n");

        assertThat(run.err())
                .contains("řádek 2, sloupec gross", "řádek 2, sloupec employer_social", "řádek 3, sloupec hours");
    }

    @Test
    void an_unknown_policy_is_refused() {
        var header = HEADER.strip() + ",shortfall_policy,cap_base\n";

        assertThat(csv("calculate", header + "a,1,1,1,1,HALF,\n").err())
                .contains("sloupec shortfall_policy", "ALL_OR_NOTHING, PRO_RATA, FULL_WITH_WARNING");
        assertThat(csv("calculate", header + "a,1,1,1,1,,ROOF\n").err()).contains("sloupec cap_base");
    }

    @Test
    void a_table_of_another_shape_is_refused_with_the_reason() {
        assertThat(csv("calculate", MARCH.replace(',', ';')).err()).contains("středník");
        assertThat(csv("calculate", "").err()).contains("prázdný");
        assertThat(csv("calculate", "name,gross\na,1\n").err()).contains("employer_social, employer_health, hours");
        assertThat(csv("calculate", MARCH + "a,1,2\n").err()).contains("řádek 3: polí je 3, záhlaví jich má 5");
        assertThat(csv("calculate", HEADER + "\"a,1,1,1,1\n").err()).contains("není platné CSV");
        assertThat(csv("calculate", "gross," + MARCH).err()).contains("dvakrát");
        assertThat(csv("calculate", MARCH.replace("name", "total")).err()).contains("sloupec total");
    }

    @Test
    void a_table_in_another_encoding_is_refused() throws IOException {
        Files.write(folder.resolve("latin.csv"), MARCH.replace("Karel", "Květa").getBytes("windows-1250"));

        var run = run("", "calculate", "latin.csv", "--format", "csv");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("UTF-8");
    }

    @Test
    void the_pilot_does_not_calculate_and_says_what_is_unknown() {
        var run = run("", "calculate", file(MARCH), "--rules", "IPM-2024-PILOT", "--format", "csv");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("wageRate", "wageCapMonthly", "integrationAmount");
    }

    @Test
    void standard_input_is_read_for_a_dash() {
        assertThat(run(MARCH, "calculate", "-", "--format", "csv").out()).endsWith("16474\n");
    }

    @Test
    void explain_prints_the_lines_of_the_first_row() {
        var run = csv("explain", MARCH);

        assertThat(run.code()).isZero();
        assertThat(plain(run.out()).lines())
                .startsWith("step,text,rule,rate,rounding,result,note")
                .contains("SHARE,\"Polovina z 23 549 Kč je 11 774,50 Kč, dolů na celé koruny\",BR-001,"
                        + "\"50 %, pravidla IPM-2025, platí od 1. 1. 2025\",dolů na celé koruny,11774,")
                .anyMatch(line -> line.startsWith("TOTAL,") && line.contains(",16474,"));
    }

    @Test
    void explain_finds_a_row_by_number_and_by_name() {
        var two = MARCH + "Věra S.,11550,2865,1040,16.0\n";

        assertThat(csv("explain", two, "--row", "2").out()).contains(",15455,");
        assertThat(csv("explain", two, "--name", "Věra S.").out()).contains(",15455,");
        assertThat(csv("explain", two, "--row", "3").code()).isEqualTo(2);
        assertThat(csv("explain", two, "--row", "0").code()).isEqualTo(2);
        assertThat(csv("explain", two, "--name", "Nikdo").code()).isEqualTo(2);
        assertThat(csv("explain", two, "--row", "1", "--name", "Věra S.").code())
                .isEqualTo(2);
    }

    @Test
    void deadlines_of_the_worked_example() {
        assertThat(run("", "deadlines", "--start", "2025-03-10", "--format", "csv"))
                .isEqualTo(new Run(0, """
                                rule,date,shifted
                                ipor-due,2025-04-10,false
                                return-due,2025-04-30,false
                                exit-plan,2025-12-09,false
                                exit-talk,2026-01-09,false
                                basic-end,2026-03-09,false
                                extended-end,2026-09-09,false
                                """, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "2025-13-01", "10.3.2025", "zítra", "", "1899-01-01", "+12025-01-01"})
    void a_day_that_does_not_exist_is_invalid_input(String start) {
        var run = run("", "deadlines", "--start", start);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--start");
    }

    @Test
    void the_pilot_knows_no_ends() {
        assertThat(run("", "deadlines", "--start", "2024-03-01", "--rules", "IPM-2024-PILOT")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void working_days_of_a_year() {
        var run = run("", "working-days", "2026", "--format", "csv");

        assertThat(run.out())
                .startsWith("year,month,days\n2026,1,21\n2026,2,20\n")
                .endsWith("2026,12,21\n");
        assertThat(run.out().lines()).hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1900", "2026.5", "99999"})
    void a_year_that_is_none_is_invalid_input(String year) {
        assertThat(run("", "working-days", year).code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ico, 25123891, 0", "ico, 25123892, 1",
        "account, 19-2000145399/0800, 0", "account, 19-2000145398/0800, 1",
        "iban, CZ6508000000192000145399, 0", "iban, CZ6508000000192000145398, 1",
        "birth-number, 7103192745, 0", "birth-number, 7103192746, 1",
        "shoe-size, 42, 2"
    })
    void check_ends_with_what_it_found(String kind, String value, int code) {
        var run = run("", "check", kind, value);

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err().isEmpty()).isEqualTo(code == 0);
    }

    @Test
    void check_as_csv_gives_the_reason_too() {
        assertThat(run("", "check", "ico", "25123892", "--format", "csv").out())
                .isEqualTo(
                        "kind,valid,reason\nico,false,\"Kontrolní číslice IČO nesouhlasí, v čísle je nejspíš překlep.\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "calculate",
                "calculate cases.csv --unknown",
                "calculate missing.csv",
                "calculate .",
                "calculate cases.csv --rules IPM-1999",
                "calculate cases.csv --format xml",
                "calculate cases.csv --format",
                "calculate cases.csv more.csv",
                "explain cases.csv --row x",
                "deadlines",
                "working-days",
                "check ico"
            })
    void a_call_that_is_not_understood_ends_with_two_and_prints_no_data(String line) {
        file(MARCH);

        var run = run("", line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("prostup: ").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "calculate ", "explain ", "deadlines ", "working-days ", "check "})
    void help_is_in_czech(String command) {
        var run = run("", (command + "--help").split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Použití: prostup " + command).contains("Volby:", "vypíše tuto nápovědu");
        assertThat(run.err()).isEmpty();
    }

    private Run csv(String command, String table, String... more) {
        var args = new ArrayList<>(List.of(command, file(table), "--rules", "IPM-2025", "--format", "csv"));
        args.addAll(List.of(more));
        return run("", args.toArray(String[]::new));
    }

    private String file(String text) {
        try {
            Files.writeString(folder.resolve("cases.csv"), text);
            return "cases.csv";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Run run(String input, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                folder);
        int code = Prostup.run(terminal, args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
