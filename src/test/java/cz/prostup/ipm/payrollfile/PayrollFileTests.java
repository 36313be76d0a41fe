package cz.prostup.ipm.payrollfile;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.SignIn;
import cz.prostup.access.SignIn.SignedIn;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.payrollfile.TakePayrollFile.Taken;
import cz.prostup.shared.Ids;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/// From a file to the sheet.
@ProstupTest
class PayrollFileTests {

    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final String SHEET = "/ipm/sheets/2025-03";
    private static final String HEADING =
            "Os. číslo;Příjmení;Jméno;Hrubá mzda;Odpracováno;Svátek;Dovolená;Nemoc;Jiné\n";

    private final IpmCast cast;
    private final TakePayrollFile takePayrollFile;
    private final ForgetUploads forgetUploads;
    private final Browserless browser;
    private final MockMvc mvc;
    private final SignIn signIn;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    PayrollFileTests(
            IpmCast cast,
            TakePayrollFile takePayrollFile,
            ForgetUploads forgetUploads,
            Browserless browser,
            MockMvc mvc,
            SignIn signIn,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.takePayrollFile = takePayrollFile;
        this.forgetUploads = forgetUploads;
        this.browser = browser;
        this.mvc = mvc;
        this.signIn = signIn;
        this.db = db;
        this.transaction = transaction;
    }

    @Test
    void a_file_is_shown_line_by_line_and_written_only_when_confirmed() {
        var stage = stage(1);
        var visit = browser.as(stage.payroll.login());
        assertThat(visit.get(SHEET).page().select("a[href^=" + SHEET + "/payroll-file]"))
                .hasSize(1);
        var path = taken(stage, HEADING + "77;ZKUSENY1;karel;18 000,00;120;0;0;0;0\n");
        var page = visit.get(path);
        assertThat(page.text())
                .contains("Co se ve výkazu změní", "Karel Zkušený1", "→ 18 000 Kč", "odpracováno", "→ 120,0 h");
        assertThat(claims(stage)).isEmpty();
        var answer = visit.submit(path, path + "/confirmation");
        assertThat(answer.location()).startsWith(SHEET);
        assertThat(claims(stage)).containsExactly("18000.00 120.00");
        assertThat(uploads(stage)).isZero();
        assertThat(visit.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_worker_once_matched_by_hand_is_known_by_the_number() {
        var stage = stage(2);
        var visit = browser.as(stage.payroll.login());
        var path = taken(stage, HEADING + "77;Zkouseny;Karel;18000;;;;;\n");
        assertThat(visit.get(path).text()).contains("Čí jsou tyto řádky?", "Řádek 2: Zkouseny Karel");
        var whose = visit.get(path)
                .page()
                .select("select[name=line-2] option")
                .get(1)
                .attr("value");
        visit.submit(path, path + "/lines", "line-2", whose);
        assertThat(visit.get(path).text()).contains("→ 18 000 Kč").doesNotContain("Čí jsou");
        visit.submit(path, path + "/confirmation");
        var next = taken(stage, "Os. číslo;Hrubá mzda\n77;19000\n");
        assertThat(visit.get(next).text()).contains("18 000 Kč → 19 000 Kč");
    }

    @Test
    void what_cannot_be_written_says_why() {
        var stage = stage(5);
        var path = taken(
                stage,
                "Příjmení;Jméno;Měsíc;Hrubá mzda;Odpracováno\n"
                        + "Zkušený1;Karel;3/2025;18000;100\n"
                        + "Zkušený1;Karel;3/2025;18000;100\n"
                        + "Zkušený2;Karel;3/2025;-5;100\n"
                        + "Zkušený3;Karel;3/2025;18000;700\n"
                        + "Zkušený4;Karel;2/2025;18000;100\n"
                        + "=Zkušený5;Karel;3/2025;18000;100\n"
                        + "Zkušený5;Karel;3/2025;osmnáct;100\n");
        var text = browser.as(stage.payroll.login()).get(path).text();
        assertThat(text)
                .contains(
                        "Řádky 2 a 3 jsou tentýž člověk",
                        "Hrubá mzda nesmí být záporná",
                        "Hodin je dohromady 700,0 h",
                        "Řádek je za únor 2025",
                        "začíná znakem =",
                        "„osmnáct“ není číslo")
                .doesNotContain("Co se ve výkazu změní");
    }

    @Test
    void a_month_that_is_at_the_office_is_not_touched() {
        var stage = stage(1);
        db.sql("update ipm.monthly_return set state = 'SUBMITTED' where employer_id = :employer")
                .param("employer", stage.employerId)
                .update();
        var path = taken(stage, HEADING + ";Zkušený1;Karel;18000;;;;;\n");
        assertThat(browser.as(stage.payroll.login()).get(path).text()).contains("Výkaz za tento měsíc už u vás není");
    }

    @Test
    void when_somebody_saved_meanwhile_it_is_shown_again_and_nothing_is_written() {
        var stage = stage(1);
        var visit = browser.as(stage.payroll.login());
        var path = taken(stage, HEADING + ";Zkušený1;Karel;18000;;;;;\n");
        var form = visit.get(path).form(path + "/confirmation");
        var draft = visit.get(SHEET);
        var gross = draft.page().select("input[name^=gross-]").attr("name");
        visit.post(SHEET + "/draft", draft.form(SHEET + "/draft"), gross, "17 777");
        var answer = visit.post(path + "/confirmation", form);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Mezitím někdo výkaz změnil", "17 777 Kč → 18 000 Kč");
        assertThat(claims(stage)).allMatch(claim -> claim.startsWith("17777"));
        assertThat(visit.submit(path, path + "/confirmation").status()).isEqualTo(303);
        assertThat(claims(stage)).allMatch(claim -> claim.startsWith("18000"));
    }

    @Test
    void a_profile_is_remembered_and_saved_again_as_a_new_version() {
        var stage = stage(1);
        var visit = browser.as(stage.payroll.login());
        var strange = "Kdo;Kolik\nZkušený1 Karel;18.000,00\n";
        var path = taken(stage, strange);
        assertThat(visit.get(path).text()).contains("Vyberte, ve kterém sloupci");
        for (int version = 1; version <= 2; version++) {
            visit.submit(path, path + "/columns", "column-FAMILY", "0", "column-GROSS", "1", "profile", "Naše mzdy");
        }
        assertThat(visit.get(path).text()).contains("→ 18 000 Kč");
        assertThat(visit.get(SHEET + "/payroll-file").text()).contains("Naše mzdy");
        var next = taken(stage, strange, "Naše mzdy");
        assertThat(visit.get(next).text()).contains("→ 18 000 Kč");
        assertThat(db.sql("select max(version) from ipm.payrollfile_profile where employer_id = :employer")
                        .param("employer", stage.employerId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_file_is_seen_by_nobody_else_and_goes_after_a_day() {
        var stage = stage(1);
        var path = taken(stage, HEADING + ";Zkušený1;Karel;18000;;;;;\n");
        assertThat(browser.as(cast.stage().payroll.login()).get(path).status()).isEqualTo(404);
        assertThat(browser.as(stage.officer.login()).get(path).status()).isNotEqualTo(200);
        cast.today(LocalDate.of(2025, 4, 9));
        cast.as(Viewer.SYSTEM, () -> {
            forgetUploads.run();
            return true;
        });
        assertThat(uploads(stage)).isZero();
    }

    @Test
    void the_dry_run_is_in_the_log_of_reads_and_asks_a_few_times() {
        var stage = stage(3);
        var path = taken(stage, HEADING + ";Zkušený1;Karel;18000;;;;;\n");
        var visit = browser.as(stage.payroll.login());
        visit.get(path);
        CountingDataSource.start();
        assertThat(visit.get(path).status()).isEqualTo(200);
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(12);
        assertThat(db.sql("select count(*) from access.read_log where user_id = :user")
                        .param("user", stage.payroll.viewer().userId())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void two_hundred_rows_are_read_matched_and_shown_at_once() {
        var stage = stage(200);
        var lines = IntStream.rangeClosed(1, 200)
                .mapToObj(n -> n + ";Zkušený" + n + ";Karel;" + (17_000 + n) + ";100;0;0;0;0")
                .collect(Collectors.joining("\n"));
        var visit = browser.as(stage.payroll.login());
        visit.get(taken(stage, HEADING + "1;Zkušený1;Karel;1;;;;;\n"));
        var started = System.nanoTime();
        var page = visit.get(taken(stage, HEADING + lines));
        var millis = (System.nanoTime() - started) / 1_000_000;
        System.out.println("Payroll file of 200 rows read, matched and shown in " + millis + " ms");
        assertThat(page.text()).contains("Zapsat 200 řádků do výkazu");
        assertThat(millis).isLessThan(3000);
    }

    @Test
    void the_upload_takes_a_file_and_answers_what_it_cannot_read() throws Exception {
        var stage = stage(1);
        assertThat(upload(stage, (HEADING + ";Zkušený1;Karel;18000;;;;;\n").getBytes(StandardCharsets.UTF_8))
                        .getStatus())
                .isEqualTo(303);
        var refused = upload(stage, "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Toto je PDF");
        assertThat(upload(stage, new byte[0]).getStatus()).isEqualTo(422);
        assertThat(upload(stage, new byte[6 << 20]).getContentAsString()).contains("větší než");
    }

    private Stage stage(int people) {
        cast.today(LocalDate.of(2025, 4, 7));
        var stage = cast.stage();
        for (int n = 0; n < people; n++) {
            var participant = stage.participant(LocalDate.of(2025, 3, 10));
            db.sql("""
                            insert into ipm.monthly_return (id, placement_id, branch_id, employer_id, month, state, due_on)
                            values (:id, :placement, :branch, :employer, '2025-03-01', 'OPEN', '2025-04-30')
                            """)
                    .param("id", Ids.next())
                    .param("placement", participant.placement().value())
                    .param("branch", stage.branchId)
                    .param("employer", stage.employerId)
                    .update();
        }
        return stage;
    }

    private String taken(Stage stage, String file) {
        return taken(stage, file, "");
    }

    private String taken(Stage stage, String file, String profile) {
        if (take(stage, file.getBytes(StandardCharsets.UTF_8), profile) instanceof Taken(var id)) {
            return SHEET + "/payroll-file/" + id;
        }
        throw new AssertionError("the file was refused");
    }

    private TakePayrollFile.Outcome take(Stage stage, byte[] file, String profile) {
        var viewer = stage.payroll.viewer();
        return cast.as(viewer, () -> takePayrollFile.take(file, "mzdy.csv", profile, stage.employerId, MARCH, viewer));
    }

    private org.springframework.mock.web.MockHttpServletResponse upload(Stage stage, byte[] file) throws Exception {
        if (!(signIn.signIn(stage.payroll.login(), IpmCast.PASSWORD, "127.0.0.1") instanceof SignedIn(var token))) {
            throw new AssertionError();
        }
        var cookie = new Cookie("prostup", token);
        var page = mvc.perform(
                        MockMvcRequestBuilders.get(SHEET + "/payroll-file").cookie(cookie))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var csrf = org.jsoup.Jsoup.parse(page)
                .select("form[enctype] input[name=_csrf]")
                .attr("value");
        return mvc.perform(MockMvcRequestBuilders.multipart(SHEET + "/payroll-file")
                        .file(new MockMultipartFile("file", "mzdy.xlsx", "text/csv", file))
                        .param("_csrf", csrf)
                        .param("employer", "")
                        .cookie(cookie))
                .andReturn()
                .getResponse();
    }

    private List<String> claims(Stage stage) {
        return cast.as(Viewer.SYSTEM, () -> transactionally("""
                        select w.gross_wage || ' ' || w.hours_worked
                          from ipm.wage_cost_claim w
                          join ipm.monthly_return r on r.id = w.return_id
                         where r.employer_id = :employer
                        """, stage.employerId));
    }

    private long uploads(Stage stage) {
        return cast.as(
                        Viewer.SYSTEM,
                        () -> transactionally(
                                "select id::text from ipm.payrollfile_upload where employer_id = :employer",
                                stage.employerId))
                .size();
    }

    private List<String> transactionally(String sql, UUID employer) {
        return java.util.Objects.requireNonNull(transaction.execute(status ->
                db.sql(sql).param("employer", employer).query(String.class).list()));
    }
}
