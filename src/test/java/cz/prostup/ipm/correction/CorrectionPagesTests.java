package cz.prostup.ipm.correction;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.documents.PdfUa;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.monthlyreturn.MonthCast;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The pages of corrections as the people concerned see them.
@ProstupTest
class CorrectionPagesTests {

    private final IpmCast cast;
    private final MonthCast month;
    private final CorrectionCast corrections;
    private final Browserless browser;
    private final JdbcClient db;

    CorrectionPagesTests(
            IpmCast cast, MonthCast month, CorrectionCast corrections, Browserless browser, JdbcClient db) {
        this.cast = cast;
        this.month = month;
        this.corrections = corrections;
        this.browser = browser;
        this.db = db;
    }

    @Test
    void payroll_begins_the_office_checks_a_second_officer_approves() {
        var stage = month.march();
        var ret = corrections.approvedMarch(stage);
        var payroll = browser.as(stage.payroll.login());
        assertThat(payroll.get("/ipm/returns/" + ret).text()).contains("Opravit měsíc…");
        var form = "/ipm/corrections/new?return=" + ret;
        var saved = payroll.submit(
                form, "/ipm/corrections", "basis", "WAGE_COSTS", "reason", CorrectionCast.REASON, "gross", "18 600");
        assertThat(saved.status()).isEqualTo(303);
        var path = saved.location();
        var preview = payroll.get(path).text();
        assertThat(preview).contains("Zaměstnavatel dostane o", "Kč víc", "4 613 Kč", "Zatím je rozpracovaná");
        assertThat(payroll.submit(path, path + "/proposal").status()).isEqualTo(303);
        var officer = browser.as(stage.officer.login());
        assertThat(officer.get("/").text()).contains("Zkontrolovat opravu za březen 2025");
        var noExit = officer.submit(path, path + "/check");
        assertThat(noExit.status()).isEqualTo(422);
        assertThat(noExit.text()).contains("Vyberte, jak se rozdíl vyrovná");
        assertThat(officer.submit(path, path + "/check", "exit", "PAY_MORE").status())
                .isEqualTo(303);
        assertThat(officer.get(path).text()).contains("musí schválit jiný pracovník");
        assertThat(officer.get(path).page().select("form[action=" + path + "/approval]"))
                .isEmpty();
        var second = browser.as(stage.secondOfficer.login());
        assertThat(second.get("/").text()).contains("Schválit opravu za březen 2025");
        assertThat(second.submit(path, path + "/approval").status()).isEqualTo(303);
        assertThat(payroll.get(path).text()).contains("Čeká na nejbližší dávku pobočky.");
        assertThat(payroll.get("/ipm/returns/" + ret).text()).contains("Oprava č. 1", "za měsíc teď platí 17 143 Kč");
    }

    @Test
    void what_was_typed_stays_when_something_is_wrong() {
        var stage = month.march();
        var ret = corrections.approvedMarch(stage);
        var payroll = browser.as(stage.payroll.login());
        var answer = payroll.submit(
                "/ipm/corrections/new?return=" + ret,
                "/ipm/corrections",
                "basis",
                "WAGE_COSTS",
                "reason",
                "krátce",
                "gross",
                "osmnáct");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#gross").val()).isEqualTo("osmnáct");
        assertThat(answer.page().select("#reason").text()).isEqualTo("krátce");
        assertThat(answer.page().select(".errors a[href=#gross]")).hasSize(1);
    }

    @Test
    void two_people_changing_one_draft_see_both_versions() {
        var stage = month.march();
        var ret = corrections.approvedMarch(stage);
        var id = corrections.start(
                ret, Change.ofWages(CorrectionCast.REASON, CorrectionCast.higher()), stage.payroll.viewer());
        var path = "/ipm/corrections/" + id;
        var one = browser.as(stage.payroll.login());
        var opened = one.get(path + "/edit");
        browser.as(stage.payroll.login()).submit(path + "/edit", path, "gross", "19 000");
        var answer = one.post(path, opened.form(path), "gross", "18 000");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("18 000", "19 000");
        assertThat(one.post(path, answer.form(path)).status()).isEqualTo(303);
    }

    @Test
    void a_month_before_approval_points_to_the_ordinary_way() {
        var stage = month.march();
        var ret = month.sentMarch(stage);
        var page = browser.as(stage.payroll.login()).get("/ipm/corrections/new?return=" + ret);
        assertThat(page.text()).contains("opravuje přímo ve výkazu");
        assertThat(page.page().select("a[href=/ipm/sheets/2025-03]")).isNotEmpty();
    }

    @Test
    void a_provider_asks_about_hours_and_reads_no_wages() {
        var stage = month.march();
        var ret = corrections.approvedShortMarch(stage);
        corrections.lateHours(stage);
        var provider = browser.as(stage.provider.login());
        var statement = "/ipm/statements/"
                + month.statement(stage.participants.getFirst().placement());
        assertThat(provider.get(statement).text()).contains("Požádat o opravu měsíce…");
        var saved = provider.submit(
                "/ipm/corrections/new?return=" + ret, "/ipm/corrections", "reason", "Dvě schůzky nebyly zapsané včas.");
        assertThat(saved.status()).isEqualTo(303);
        var page = provider.get(saved.location());
        assertThat(page.text())
                .contains("počítalo se 6,0 h, nově 16,0 h")
                .doesNotContain("17 600", "4 365", "1 584", "11 774", "Hrubá mzda");
        assertThat(provider.get(saved.location() + ".pdf").status()).isEqualTo(403);
        assertThat(browser.as(stage.mentor.login()).get(saved.location()).status())
                .isEqualTo(403);
        var stranger = cast.stage().payroll;
        assertThat(browser.as(stranger.login()).get(saved.location()).status()).isEqualTo(404);
    }

    @Test
    void the_notice_on_paper_can_be_read_aloud() throws IOException {
        var stage = month.march();
        var id = corrections.approved(stage, corrections.approvedMarch(stage), CorrectionCast.higher(), Exit.PAY_MORE);
        var pdf = browser.as(stage.payroll.login())
                .get("/ipm/corrections/" + id + ".pdf")
                .response()
                .getContentAsByteArray();
        PdfUa.assertCompliant(pdf);
        assertThat(PdfUa.readAloud(pdf).replaceAll("[\\s\u00A0\u202F]+", "")).contains("17143Kč", "16474Kč");
    }

    @Test
    void the_office_sees_who_gains_by_other_rules_and_makes_drafts() {
        var stage = month.march();
        corrections.approvedMarch(stage);
        var path = "/ipm/corrections/rules?agreement=" + stage.agreementId + "&from=2025-01&rules=";
        var officer = browser.as(stage.officer.login());
        assertThat(officer.get(path).text()).contains("Vyberte verzi pravidel");
        assertThat(officer.get(path + "IPM-2025").text()).contains("beze změny");
        assertThat(browser.as(cast.stage().officer.login()).get(path).status()).isEqualTo(404);
    }

    @Test
    void every_page_asks_the_database_a_bounded_number_of_times() {
        var stage = month.march();
        var ret = corrections.approvedMarch(stage);
        var payroll = browser.as(stage.payroll.login());
        assertThat(statements(payroll, "/ipm/corrections/new?return=" + ret)).isLessThanOrEqualTo(12);
        var id = corrections.checked(stage, ret, CorrectionCast.lower(), Exit.RECOVER);
        var officer = browser.as(stage.secondOfficer.login());
        assertThat(statements(officer, "/ipm/corrections")).isLessThanOrEqualTo(6);
        assertThat(statements(payroll, "/ipm/corrections?state=ALL&q=Zkušený")).isLessThanOrEqualTo(6);
        assertThat(statements(officer, "/ipm/corrections/" + id)).isLessThanOrEqualTo(12);
        assertThat(statements(officer, "/ipm/returns/" + ret)).isLessThanOrEqualTo(12);
        var rules = "/ipm/corrections/rules?rules=IPM-2025&from=2025-01&agreement=" + stage.agreementId;
        assertThat(statements(officer, rules)).isLessThanOrEqualTo(12);
        var reads = db.sql("select count(*) from access.read_log where object_id = :id and user_id = :user")
                .param("id", id.value())
                .param("user", stage.secondOfficer.viewer().userId())
                .query(Integer.class)
                .single();
        assertThat(reads).isEqualTo(1);
    }

    private static int statements(Visit visit, String path) {
        CountingDataSource.start();
        assertThat(visit.get(path.replace("š", "%C5%A1").replace("ý", "%C3%BD")).status())
                .isEqualTo(200);
        return CountingDataSource.stop().size();
    }
}
