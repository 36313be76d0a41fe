package cz.prostup.ipm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.shared.Ids;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProstupTest
class LeadPagesTests {

    private final IpmCast cast;
    private final WriteLead writeLead;
    private final Browserless browser;
    private final JdbcClient db;

    LeadPagesTests(IpmCast cast, WriteLead writeLead, Browserless browser, JdbcClient db) {
        this.cast = cast;
        this.writeLead = writeLead;
        this.browser = browser;
        this.db = db;
    }

    @Test
    void an_officer_writes_an_interest_down_and_takes_it_to_a_commitment() {
        var scene = new LeadScene(cast, writeLead, db);
        var officer = browser.as(scene.stage.officer.login());
        var written = officer.submit(
                "/ipm/leads/new",
                "/ipm/leads/new",
                "employer",
                "Řeznictví Ťulík " + scene.stage.number,
                "source",
                "CHAMBER",
                "name",
                "Ota Ťulík",
                "note",
                "Volal sám.");
        assertThat(written.status()).isEqualTo(303);
        var path = written.location();
        officer.submit(path, path + "/moves/INFORM");
        officer.submit(path, path + "/moves/CONSIDER");
        assertThat(officer.submit(
                                path,
                                path + "/contacts",
                                "way",
                                "MEETING",
                                "with",
                                "Ota Ťulík",
                                "what",
                                "Prošli jsme kalkulačku.")
                        .status())
                .isEqualTo(303);
        officer.submit(
                path,
                path + "/findings",
                "motivations",
                "NEW_INSTRUMENT",
                "concerns",
                "PAPERWORK",
                "comparison",
                "VPP nikdy neměl.");
        officer.submit(path, path + "/next-step", "nextStep", "Poslat žádost", "nextOn", "2026-11-20");
        assertThat(officer.get("/").text()).contains("Poslat žádost");
        var committed = officer.submit(
                path + "/commitment",
                path + "/moves/COMMIT",
                "kind",
                "COMMERCIAL",
                "protectedMarket",
                "NO",
                "debts",
                "NO",
                "mentor",
                "NAMED",
                "places",
                "1",
                "time",
                "PART");
        assertThat(committed.status()).isEqualTo(303);
        var page = officer.get(path).text();
        assertThat(page)
                .contains("chce místa", "Prošli jsme kalkulačku.", "VPP nikdy neměl.", "Podle otázek se IPM hodí");
    }

    @Test
    void the_list_is_found_without_diacritics_filtered_and_of_one_branch_only() {
        var scene = new LeadScene(cast, writeLead, db);
        var name = "Květinářství Žlutý květ " + scene.stage.number;
        scene.written(name);
        var officer = browser.as(scene.stage.officer.login());
        assertThat(officer.get("/ipm/leads?q=zluty%20kvet").text()).contains(name);
        assertThat(officer.get("/ipm/leads?q=hana%20vesela").text()).contains(name);
        assertThat(officer.get("/ipm/leads?q=%25").text()).doesNotContain(name);
        assertThat(officer.get("/ipm/leads?state=DECLINED").text()).doesNotContain(name);
        assertThat(officer.get("/ipm/leads?silent=1").text()).doesNotContain(name);
        assertThat(officer.get("/ipm/leads?mine=ano&source=OWN_INTEREST&sort=silent&place=" + scene.stage.branchId)
                        .text())
                .contains(name);
        assertThat(officer.get("/ipm/leads?state=nic&page=x&silent=-3&sort=0").status())
                .isEqualTo(200);
        assertThat(browser.as(scene.coordinator.login()).get("/ipm/leads").text())
                .contains(name);
        assertThat(browser.as(scene.director.login()).get("/ipm/leads").text()).contains(name);
        var elsewhere = browser.as(new LeadScene(cast, writeLead, db).stage.officer.login());
        assertThat(elsewhere.get("/ipm/leads?state=all").text()).doesNotContain(name);
    }

    @Test
    void somebody_of_another_branch_does_not_learn_that_it_exists() {
        var scene = new LeadScene(cast, writeLead, db);
        var id = scene.written();
        var elsewhere = browser.as(new LeadScene(cast, writeLead, db).stage.officer.login());
        for (var page : new String[] {"", "/change", "/refusal", "/commitment", "/employer"}) {
            assertThat(elsewhere.get("/ipm/leads/" + id + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
        var director = browser.as(scene.director.login());
        assertThat(director.get("/ipm/leads/" + id).page().select("form[action*=moves]"))
                .isEmpty();
        assertThat(director.get("/ipm/leads/" + id + "/refusal").status()).isEqualTo(403);
    }

    @Test
    void bad_input_comes_back_with_all_that_was_typed() {
        var scene = new LeadScene(cast, writeLead, db);
        var officer = browser.as(scene.stage.officer.login());
        var wrong = officer.submit(
                "/ipm/leads/new",
                "/ipm/leads/new",
                "employer",
                "Truhlárna",
                "source",
                "ASZ",
                "ico",
                "12345678",
                "email",
                "kdesi",
                "note",
                "x".repeat(2001));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[name=employer]").val()).isEqualTo("Truhlárna");
        assertThat(wrong.text()).contains("Zkraťte ho prosím");
        assertThat(officer.submit(
                                "/ipm/leads/new", "/ipm/leads/new", "employer", "A", "source", "ASZ", "ico", "12345678")
                        .text())
                .contains("Kontrolní číslice IČO nesouhlasí");
        assertThat(officer.submit("/ipm/leads/new", "/ipm/leads/new", "employer", "A", "source", "VYMYSLENY")
                        .status())
                .isEqualTo(422);
        var id = scene.written();
        var path = "/ipm/leads/" + id;
        assertThat(officer.submit(
                                path, path + "/contacts", "on", "2026-11-21", "way", "PHONE", "with", "A", "what", "B")
                        .text())
                .contains("co už bylo");
        assertThat(officer.submit(path, path + "/next-step", "nextStep", "", "nextOn", "2026-12-01")
                        .status())
                .isEqualTo(422);
        assertThat(officer.submit(path, path + "/next-step", "nextStep", "X", "nextOn", "2020-12-01")
                        .status())
                .isEqualTo(422);
        assertThat(officer.submit(path, path + "/findings", "motivations", "NEZNAMA")
                        .status())
                .isEqualTo(422);
        assertThat(officer.submit(path, path + "/findings", "version", "99").status())
                .isEqualTo(409);
    }

    @Test
    void the_same_employer_is_not_written_twice_without_being_asked() {
        var scene = new LeadScene(cast, writeLead, db);
        scene.written("Pila Dřevěnka Horní " + scene.stage.number);
        var officer = browser.as(scene.stage.officer.login());
        var again = officer.submit(
                "/ipm/leads/new",
                "/ipm/leads/new",
                "employer",
                "Pila Drevenka horni " + scene.stage.number,
                "source",
                "ASZ");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Není to tentýž zaměstnavatel?", "Pila Dřevěnka Horní");
        assertThat(officer.post("/ipm/leads/new", again.form("/ipm/leads/new"), "another", "ano")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void the_sheet_holds_what_the_list_does_and_no_formula() throws IOException {
        var scene = new LeadScene(cast, writeLead, db);
        scene.written("=HYPERLINK(\"http://x\") " + scene.stage.number);
        var answer = browser.as(scene.stage.officer.login()).get("/ipm/leads.xlsx?state=all");
        assertThat(answer.status()).isEqualTo(200);
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(answer.response().getContentAsByteArray()))) {
            var cell = book.getFirstSheet().read().getLast().getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.asString()).startsWith("=HYPERLINK");
        }
    }

    @Test
    void pages_ask_the_database_a_few_times_however_many_rows_there_are() {
        var scene = new LeadScene(cast, writeLead, db);
        for (int i = 0; i < 60; i++) {
            scene.written("Firma " + Ids.next());
        }
        var id = scene.written();
        var officer = browser.as(scene.stage.officer.login());
        for (var path : new String[] {
            "/ipm/leads",
            "/ipm/leads?page=2",
            "/ipm/leads/" + id,
            "/ipm/leads/new",
            "/ipm/leads/" + id + "/change",
            "/ipm/leads/" + id + "/commitment",
            "/ipm/leads/" + id + "/refusal",
            "/ipm/leads/" + id + "/employer"
        }) {
            CountingDataSource.start();
            assertThat(officer.get(path).status()).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(12);
        }
        assertThat(officer.get("/ipm/leads?page=2").text()).contains("51 až 61 z 61");
    }
}
