package cz.prostup.ipm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.documents.Cell;
import cz.prostup.documents.Sheet;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.board.BoardCast;
import cz.prostup.ipm.intake.IntakeTarget.Where;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class IntakeTests {

    private static final String EMPLOYERS = """
            Název;IČO;E-mail;Poznámka
            Pekárna Žižka;;jana@pekarna.cz;chce dvě místa
            Zahradnictví;25596641;;
            ;12345678;;bez názvu
            Kovárna;123;spatne;
            Pekárna  žižka;;;dvakrát
            =SUM(A1);;;vzorec
            """;

    private final IpmCast cast;
    private final Browserless browser;
    private final BringTable bringTable;
    private final MoveIntake moveIntake;
    private final IntakeRepository intakes;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    IntakeTests(
            IpmCast cast,
            Browserless browser,
            BringTable bringTable,
            MoveIntake moveIntake,
            IntakeRepository intakes,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.browser = browser;
        this.bringTable = bringTable;
        this.moveIntake = moveIntake;
        this.intakes = intakes;
        this.db = db;
        this.transaction = transaction;
    }

    private Stage stage() {
        var stage = cast.stage();
        cast.today(LocalDate.of(2025, 4, 14));
        return stage;
    }

    @Test
    void good_rows_are_written_bad_ones_go_back_and_a_second_time_nothing_doubles() {
        var stage = stage();
        var officer = stage.officer.viewer();
        var id = checked(EMPLOYERS.getBytes(StandardCharsets.UTF_8), IntakeKind.LEADS, "LOCAL_EMPLOYER_NETWORK", stage);
        assertThat(counts(id, officer)).isEqualTo(Map.of(RowResult.NEW, 2, RowResult.WRONG, 3, RowResult.TWICE, 1));
        assertThat(leads(stage)).isZero();
        confirm(id, officer);
        assertThat(counts(id, officer)).isEqualTo(Map.of(RowResult.TAKEN, 2, RowResult.WRONG, 3, RowResult.TWICE, 1));
        assertThat(leads(stage)).isEqualTo(2);
        assertThat(cast.as(officer, () -> moveIntake.confirm(id, officer))).isFalse();
        var again =
                checked(EMPLOYERS.getBytes(StandardCharsets.UTF_8), IntakeKind.LEADS, "LOCAL_EMPLOYER_NETWORK", stage);
        assertThat(counts(again, officer).get(RowResult.KNOWN)).isGreaterThanOrEqualTo(2);
        assertThat(counts(again, officer)).doesNotContainKey(RowResult.NEW);
    }

    @Test
    void each_encoding_separator_and_kind_of_file_reads_the_same() {
        var stage = stage();
        var workbook = Sheet.workbook("zkouška")
                .sheet(
                        "List",
                        List.of(Sheet.column("Název", 20), Sheet.column("IČO", 20)),
                        sheet -> sheet.row(Cell.text("Pekárna Žižka"), Cell.number(25596641)))
                .bytes();
        var files = List.of(
                "Název;IČO\nPekárna Žižka;25596641\n".getBytes(StandardCharsets.UTF_8),
                "\uFEFFNázev;IČO\r\nPekárna Žižka;25596641\r\n".getBytes(StandardCharsets.UTF_8),
                "Název,IČO\nPekárna Žižka,25596641\n".getBytes(Charset.forName("windows-1250")),
                "Název\tIČO\nPekárna Žižka\t25596641\n".getBytes(StandardCharsets.UTF_16),
                workbook);
        for (var file : files) {
            var id = checked(file, IntakeKind.LEADS, "LOCAL_EMPLOYER_NETWORK", stage);
            var rows = cast.as(stage.officer.viewer(), () -> intakes.rows(id, List.of(RowResult.values()), 0, 10));
            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.cells()).containsExactly("Pekárna Žižka", "25596641");
                assertThat(row.key()).isEqualTo("25596641");
            });
        }
    }

    @Test
    void what_is_no_table_is_refused_with_a_reason() {
        var stage = stage();
        for (var file : List.of(
                "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                new byte[] {'P', 'K', 3, 4, 0, 0, 0},
                "Název;IČO\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {0, 1, 2, (byte) 0x81, (byte) 0x83})) {
            assertThat(bring(file, IntakeKind.LEADS, "LOCAL_EMPLOYER_NETWORK", stage))
                    .isInstanceOf(BringTable.Refused.class);
        }
        assertThat(db.sql("select count(*) from ipm.intake where branch_id = :branch")
                        .param("branch", stage.branchId)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void candidates_are_persons_by_name_and_birth_and_birth_numbers_are_not_kept() {
        var stage = stage();
        var officer = stage.officer.viewer();
        var table = """
                Jméno,Příjmení,Datum narození,Rodné číslo,Telefon
                Květa,Dovezená,12. 5. 1984,8455120011,+420 601 234 567
                Jan,Starý,1984-05-12,,-1
                Eva,Budoucí,1. 1. 2031,,
                """;
        var id = checked(
                table.getBytes(StandardCharsets.UTF_8), IntakeKind.CANDIDATES, "LABOUR_OFFICE_PRESELECTION", stage);
        assertThat(counts(id, officer)).isEqualTo(Map.of(RowResult.NEW, 1, RowResult.WRONG, 2));
        assertThat(db.sql("select count(*) from ipm.intake_row where array_to_string(cells, ' ') like '%8455120011%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        confirm(id, officer);
        assertThat(counts(id, officer)).containsEntry(RowResult.TAKEN, 1);
        var again = checked(
                table.getBytes(StandardCharsets.UTF_8), IntakeKind.CANDIDATES, "LABOUR_OFFICE_PRESELECTION", stage);
        assertThat(counts(again, officer)).isEqualTo(Map.of(RowResult.KNOWN, 1, RowResult.WRONG, 2));
    }

    @Test
    void fifty_thousand_rows_are_checked_in_bounded_memory_and_one_more_is_refused() {
        var stage = stage();
        var officer = stage.officer.viewer();
        var table = new StringBuilder("Název;Telefon;Poznámka\n");
        for (int n = 0; n < 50_000; n++) {
            table.append("Zaměstnavatel číslo ").append(n).append(";601 234 567;poznámka k\u00a0řádku\n");
        }
        var file = table.toString().getBytes(StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        var id = checked(file, IntakeKind.LEADS, "LOCAL_EMPLOYER_NETWORK", stage);
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.println("50 000 rows checked in " + taken.toMillis() + " ms, heap after: " + (used >> 20) + " MB");
        assertThat(counts(id, officer)).isEqualTo(Map.of(RowResult.NEW, 50_000));
        assertThat(taken).isLessThan(Duration.ofMinutes(3));
        var more = (table + "Navíc;;\n").getBytes(StandardCharsets.UTF_8);
        assertThat(bring(more, IntakeKind.LEADS, "LOCAL_EMPLOYER_NETWORK", stage))
                .isInstanceOf(BringTable.Refused.class);
        cast.as(officer, () -> {
            moveIntake.discard(id, officer);
            return true;
        });
    }

    @Test
    void all_of_it_goes_in_a_browser_without_script() {
        var stage = stage();
        var visit = browser.as(stage.officer.login());
        var fields = visit.get("/ipm/intake").form("/ipm/intake");
        var brought = visit.post(
                "/ipm/intake",
                fields,
                List.of(new MockMultipartFile(
                        "file", "zamestnavatele.csv", "text/csv", EMPLOYERS.getBytes(StandardCharsets.UTF_8))),
                "kind",
                "LEADS",
                "branch",
                stage.branchId.toString(),
                "way-LEADS",
                "LOCAL_EMPLOYER_NETWORK");
        assertThat(brought.status()).isEqualTo(303);
        var path = brought.location();
        visit.submit(path, path + "/check");
        waitFor(IntakeId.of(path.substring(path.lastIndexOf('/') + 1)), stage.officer.viewer());
        CountingDataSource.start();
        var page = visit.get(path);
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(12);
        assertThat(page.text())
                .contains(
                        "Zapíše se 2 z 6 řádků",
                        "Kontrolní číslice",
                        "buňka začíná jako vzorec",
                        "název zaměstnavatele: chybí");
        visit.submit(path, path + "/confirm");
        waitFor(IntakeId.of(path.substring(path.lastIndexOf('/') + 1)), stage.officer.viewer());
        assertThat(visit.get(path).text()).contains("Zapsáno: 2");
        var refused =
                new String(visit.get(path + "/refused.csv").response().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(refused).contains("Řádek souboru", "'=SUM(A1)", "Kovárna").doesNotContain("Zahradnictví");
        assertThat(visit.get(path + "/refused.xlsx").response().getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(browser.as(stage.secondOfficer.login()).get(path).status()).isEqualTo(404);
        assertThat(browser.as(stage.mentor.login()).get("/ipm/intake").status()).isEqualTo(403);
        assertThat(visit.post("/ipm/intake", fields, List.of(), "kind", "LEADS").status())
                .isEqualTo(422);
    }

    @Test
    void a_coordinator_brings_employers_of_the_own_territory_only() {
        var board = new BoardCast(cast.stage(), db, transaction);
        cast.today(LocalDate.of(2025, 4, 14));
        var coordinator = board.coordinator.viewer();
        var file = EMPLOYERS.getBytes(StandardCharsets.UTF_8);
        var nowhere = new Where(board.stage.branchId, null, "COORDINATOR_CONTACTS");
        assertThat(cast.as(coordinator, () -> bringTable.bring(file, "x.csv", IntakeKind.LEADS, nowhere, coordinator)))
                .isInstanceOf(BringTable.Refused.class);
        var own = new Where(board.stage.branchId, board.territory, "COORDINATOR_CONTACTS");
        assertThat(cast.as(coordinator, () -> bringTable.bring(file, "x.csv", IntakeKind.LEADS, own, coordinator)))
                .isInstanceOf(BringTable.Brought.class);
    }

    private BringTable.Outcome bring(byte[] file, IntakeKind kind, String way, Stage stage) {
        var officer = stage.officer.viewer();
        var where = new Where(stage.branchId, null, way);
        return cast.as(officer, () -> bringTable.bring(file, "soubor.csv", kind, where, officer));
    }

    private IntakeId checked(byte[] file, IntakeKind kind, String way, Stage stage) {
        var officer = stage.officer.viewer();
        if (!(bring(file, kind, way, stage) instanceof BringTable.Brought(var id))) {
            throw new AssertionError("refused");
        }
        var layout = cast.as(officer, () -> intakes.get(id, officer)).layout();
        assertThat(cast.as(officer, () -> moveIntake.check(id, layout, officer)))
                .isEmpty();
        waitFor(id, officer);
        return id;
    }

    private void confirm(IntakeId id, Viewer viewer) {
        assertThat(cast.as(viewer, () -> moveIntake.confirm(id, viewer))).isTrue();
        waitFor(id, viewer);
    }

    private void waitFor(IntakeId id, Viewer viewer) {
        for (int n = 0; n < 1800; n++) {
            if (!cast.as(viewer, () -> intakes.get(id, viewer)).isRunning()) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("still running");
    }

    private Map<RowResult, Integer> counts(IntakeId id, Viewer viewer) {
        return cast.as(viewer, () -> intakes.counts(id));
    }

    private int leads(Stage stage) {
        return db.sql("select count(*) from ipm.employer_lead where branch_id = :branch")
                .param("branch", stage.branchId)
                .query(Integer.class)
                .single();
    }
}
