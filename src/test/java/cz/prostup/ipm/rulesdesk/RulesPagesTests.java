package cz.prostup.ipm.rulesdesk;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Role;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rules desk as the directorate and the office see it.
@ProstupTest
class RulesPagesTests {

    private static final LocalDate TODAY = LocalDate.of(2033, 8, 15);

    private final IpmCast cast;
    private final RulesCast rulesCast;
    private final Browserless browser;
    private final JdbcClient db;

    private Stage stage;
    private Actor author;
    private Actor colleague;

    RulesPagesTests(IpmCast cast, RulesCast rulesCast, Browserless browser, JdbcClient db) {
        this.cast = cast;
        this.rulesCast = rulesCast;
        this.browser = browser;
        this.db = db;
    }

    @BeforeEach
    void people() {
        cast.today(TODAY);
        stage = cast.stage();
        author = rulesCast.directorate(stage, "hq-page");
        colleague = rulesCast.directorate(stage, "hq-page-second");
    }

    @AfterEach
    void clear() {
        db.sql("update ipm.monthly_return set state = 'OPEN' where employer_id = :employer")
                .param("employer", stage.employerId)
                .update();
        rulesCast.clear();
    }

    @Test
    void two_versions_stand_side_by_side_with_their_differences_marked() {
        var page = browser.as(stage.officer.login()).get("/ipm/rules/compare?one=IPM-2024-PILOT&other=IPM-2025");
        assertThat(page.text())
                .contains(
                        "26 000 Kč", "není známo", "▲ ano", "nejvýš na osobu a měsíc", "BR-002", "z podkladů programu");
        var different =
                browser.as(stage.officer.login()).get("/ipm/rules/compare?one=IPM-2025&other=IPM-2025&different=true");
        assertThat(different.text()).contains("Verze se v ničem neliší");
    }

    @Test
    void the_office_reads_but_finds_no_way_to_change() {
        var officer = browser.as(stage.officer.login());
        var list = officer.get("/ipm/rules");
        assertThat(list.text()).contains("IPM-2025", "jen dodatkem", "chybí minimální mzda");
        assertThat(officer.get("/ipm/rules/IPM-2025").page().select("main form"))
                .isEmpty();
        assertThat(officer.get("/ipm/rules/new?from=IPM-2025").status()).isEqualTo(403);
        assertThat(browser.as(stage.mentor.login()).get("/ipm/rules").status()).isEqualTo(403);
        var finance = rulesCast.somebody(stage, "finance-page", Role.KOP_FINANCE);
        assertThat(browser.as(finance.login()).get("/ipm/rules/rates").text()).contains("24,8 %", "22 400 Kč");
    }

    @Test
    void a_proposal_goes_through_the_browser_from_a_copy_to_force() {
        var writer = browser.as(author.login());
        var code = proposed(writer);
        var path = "/ipm/rules/" + code;
        var parameter = path + "/parameters/wageRate";
        var wrong = writer.submit(parameter, parameter, "value", "150 %", "source", "pokyn", "reason", "víc");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#value").val()).isEqualTo("150 %");
        assertThat(wrong.text()).contains("od 0 do 1");
        assertThat(writer.submit(parameter, parameter, "value", "60 %", "source", "pokyn", "reason", "víc peněz")
                        .status())
                .isEqualTo(303);
        assertThat(writer.get(path).text()).contains("▲ 60 %", "dříve 50 %", "víc peněz");
        assertThat(writer.submit(path + "/force", path + "/force").text()).contains("jiný člověk");
        var second = browser.as(colleague.login());
        assertThat(second.get(path + "/force").text()).contains("60 %", "dokud nemají dodatek");
        assertThat(second.submit(path + "/force", path + "/force").status()).isEqualTo(303);
        assertThat(second.get(path).text()).contains("uvedeno v platnost");
    }

    @Test
    void a_value_changed_meanwhile_shows_both_and_loses_none() {
        var writer = browser.as(author.login());
        var code = proposed(writer);
        var parameter = "/ipm/rules/" + code + "/parameters/minHours";
        var opened = writer.get(parameter);
        browser.as(colleague.login()).submit(parameter, parameter, "value", "12", "source", "pokyn", "reason", "méně");
        var answer = writer.post(
                parameter, opened.form(parameter), "value", "10", "source", "jiný pokyn", "reason", "ještě méně");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("10,0 h", "12,0 h", "ještě méně");
        assertThat(writer.post(parameter, answer.form(parameter)).status()).isEqualTo(303);
        assertThat(writer.get("/ipm/rules/" + code).text()).contains("▲ 10,0 h");
    }

    @Test
    void a_trial_shows_its_sums_and_gives_a_workbook_without_persons() throws IOException {
        var participant = stage.participant(LocalDate.of(2033, 3, 10));
        rulesCast.paid(stage, LocalDate.of(2033, 5, 1), 23_100, 5_729, 2_079, "13", 15_454, 0);
        var writer = browser.as(author.login());
        var code = proposed(writer);
        rulesCast.change(code, "shortfallPolicy", "PRO_RATA", author.viewer());
        var path = "/ipm/rules/" + code;
        var started = writer.submit(path, path + "/trials");
        assertThat(started.status()).isEqualTo(303);
        var page = finished(writer, started.location());
        assertThat(page).contains("15 454 Kč", "19 272 Kč", "+3 818 Kč", "květen 2033", "Technické služby Lipová");
        assertThat(page).doesNotContain(participant.name());
        assertThat(writer.get(started.location() + "/progress").response().getHeader("HX-Refresh"))
                .isEqualTo("true");
        var file = writer.get(started.location() + ".xlsx").response().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getSheets().toList().getLast().read();
            assertThat(rows.getLast().getCell(4).asNumber()).isEqualByComparingTo("3818");
        }
        assertThat(browser.as(stage.officer.login()).get(started.location()).status())
                .isEqualTo(403);
    }

    @Test
    void each_page_asks_few_statements() {
        stage.participant(LocalDate.of(2033, 3, 10));
        rulesCast.paid(stage, LocalDate.of(2033, 5, 1), 23_100, 5_729, 2_079, "13", 15_454, 0);
        var writer = browser.as(author.login());
        var code = proposed(writer);
        var path = "/ipm/rules/" + code;
        var trial = writer.submit(path, path + "/trials").location();
        finished(writer, trial);
        for (var page : new String[] {
            "/ipm/rules",
            "/ipm/rules/compare?one=IPM-2024-PILOT&other=IPM-2025",
            path,
            path + "/edit",
            path + "/force",
            path + "/withdrawal",
            path + "/parameters/wageRate",
            "/ipm/rules/new?from=IPM-2025",
            "/ipm/rules/rates",
            "/ipm/rules/rates/new",
            trial,
            trial + "/progress"
        }) {
            CountingDataSource.start();
            assertThat(writer.get(page).status()).as(page).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(page).hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    void a_rate_is_proposed_by_one_and_confirmed_by_another() {
        var writer = browser.as(author.login());
        var form = "/ipm/rules/rates/new";
        var year = 2100 + stage.number;
        var letters = writer.submit(form, form, "value", "hodně", "validFrom", year + "-01-01");
        assertThat(letters.status()).isEqualTo(422);
        assertThat(letters.page().select("#value").val()).isEqualTo("hodně");
        var sent = writer.submit(
                form,
                form,
                "value",
                "31 400",
                "validFrom",
                year + "-01-01",
                "validTo",
                year + "-12-31",
                "certainty",
                "PUBLIC",
                "source",
                "nařízení vlády",
                "reason",
                "nový rok");
        assertThat(sent.status()).isEqualTo(303);
        var list = "/ipm/rules/rates";
        var mine = writer.get(list);
        assertThat(mine.text()).contains("31 400 Kč", "Čeká na potvrzení");
        var confirm = mine.page().select("form[action$=/confirmation]").last();
        var action = String.valueOf(confirm == null ? null : confirm.attr("action"));
        assertThat(writer.submit(list, action).text()).contains("jiný člověk");
        var second = browser.as(colleague.login());
        assertThat(second.submit(list, action).status()).isEqualTo(303);
        assertThat(second.get(list).page().select("form[action=" + action + "]"))
                .isEmpty();
    }

    private String proposed(Visit writer) {
        var code = "ZKOUSKA-P" + stage.number;
        var answer = writer.submit(
                "/ipm/rules/new?from=IPM-2025",
                "/ipm/rules/new",
                "code",
                code,
                "label",
                "Zkušební verze",
                "validFrom",
                "2034-01-01",
                "source",
                "pokyn 12/2026",
                "reason",
                "hodiny jsou přísné");
        assertThat(answer.status()).isEqualTo(303);
        return code;
    }

    private static String finished(Visit visit, String path) {
        for (int i = 0; i < 200; i++) {
            var page = visit.get(path);
            if (page.page().select("#progress").isEmpty()) {
                return page.text();
            }
            pause();
        }
        throw new AssertionError("the trial does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
