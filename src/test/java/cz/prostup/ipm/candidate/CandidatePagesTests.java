package cz.prostup.ipm.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.IpmCast;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The pages of candidates: a whole way in front of a browser, who sees what, what it costs.
@ProstupTest
@Import({CandidateCast.class, CountingDataSource.class})
class CandidatePagesTests {

    private static final int MOST_STATEMENTS = 12;

    private final IpmCast cast;
    private final CandidateCast candidates;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    CandidatePagesTests(
            IpmCast cast,
            CandidateCast candidates,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.candidates = candidates;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    @Test
    void a_service_nominates_its_client_and_the_person_comes_to_work() {
        var scene = candidates.scene();
        var person = scene.client("Alžběta", "Cestovatelková");
        var position = scene.position();
        var provider = browser.as(scene.stage.provider.login());
        assertThat(provider.get("/ipm/candidates/new?q=alzbeta%20cest").text()).contains("Alžběta Cestovatelková");
        var nominated = provider.submit(
                "/ipm/candidates/new?person=" + person,
                "/ipm/candidates",
                "channel",
                "SOCIAL_SERVICE_RECOMMENDATION",
                "branch",
                scene.stage.branchId.toString(),
                "employer",
                scene.stage.employerId.toString(),
                "why",
                "chce pracovat venku",
                "wish",
                "OWN_WISH");
        assertThat(nominated.status()).isEqualTo(303);
        var path = nominated.location();
        step(provider, path, "contact");
        step(provider, path, "inform", "duty", "ano", "length", "ano");
        var mentor = browser.as(scene.stage.mentor.login());
        step(mentor, path, "interview", "note", "líbilo se jí tu");
        assertThat(mentor.submit(
                                path + "/assessment",
                                path + "/assessment",
                                "copes",
                                "YES",
                                "improves",
                                "YES",
                                "stabilises",
                                "UNSURE",
                                "stableNow",
                                "YES",
                                "motivated",
                                "YES")
                        .status())
                .isEqualTo(303);
        step(mentor, path, "ask-eligibility");
        var officer = browser.as(scene.stage.officer.login());
        kept(officer.submit(path, path + "/register", "status", "JOB_SEEKER", "registerFrom", "1. 5. 2024"));
        kept(officer.submit(
                path, path + "/criteria", "criterion", "LONG_TERM_UNEMPLOYMENT", "evidence", "OFFICE_RECORD"));
        var verification =
                officer.get(path).page().select("form[action$=/verification]").attr("action");
        kept(officer.submit(path, verification));
        step(officer, path, "recommend", "note", "evidence i kritérium ověřené");
        step(officer, path, "approve", "position", position.toString());
        var admin = browser.as(scene.admin.login());
        var wrong = admin.submit(
                path + "/hire",
                path + "/hire",
                "wage",
                "9000",
                "signedOn",
                "2026-03-02",
                "from",
                "2026-03-16",
                "start",
                "2026-03-16",
                "to",
                "2027-03-15",
                "mentor",
                scene.stage.mentor.viewer().userId().toString());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("pod minimální mzdou");
        step(
                admin,
                path,
                "hire",
                "wage",
                "28000",
                "signedOn",
                "2026-03-02",
                "from",
                "2026-03-16",
                "start",
                "2026-03-16",
                "to",
                "2027-03-15",
                "mentor",
                scene.stage.mentor.viewer().userId().toString());
        var job = officer.get(path).page().select("a[href^=/ipm/placements/]").attr("href");
        assertThat(officer.get(job).text()).contains("doporučení sociální služby");
    }

    private static void step(Browserless.Visit who, String path, String step, String... changes) {
        var answer = who.submit(path + "/" + step, path + "/" + step, changes);
        assertThat(answer.status()).as("%s: %s", step, answer.text()).isEqualTo(303);
    }

    private static void kept(Browserless.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    @Test
    void the_employer_reads_the_result_and_never_the_evidence() {
        var scene = candidates.scene();
        var id = scene.candidate(CandidateState.RECOMMENDED);
        assertThat(text(scene.stage.officer.login(), id))
                .contains("dlouhodobá nezaměstnanost")
                .contains("splňuje");
        assertThat(text(scene.stage.provider.login(), id)).contains("dlouhodobá nezaměstnanost");
        assertThat(text(scene.adviser.login(), id)).contains("dlouhodobá nezaměstnanost");
        assertThat(text(scene.stage.mentor.login(), id))
                .doesNotContain("dlouhodobá nezaměstnanost")
                .contains("splňuje");
        assertThat(text(scene.admin.login(), id))
                .doesNotContain("dlouhodobá nezaměstnanost")
                .contains("splňuje");
        var elsewhere = candidates.scene();
        for (var stranger : new String[] {elsewhere.stage.officer.login(), elsewhere.stage.provider.login()}) {
            assertThat(browser.as(stranger).get("/ipm/candidates/" + id).status())
                    .isEqualTo(404);
        }
    }

    private String text(String login, CandidateId id) {
        return browser.as(login).get("/ipm/candidates/" + id).text();
    }

    @Test
    void a_query_without_any_condition_gets_only_what_the_viewer_may_read() {
        var scene = candidates.scene();
        var id = scene.candidate(CandidateState.RECOMMENDED);
        var stranger = candidates.scene().stage.officer.viewer();
        for (var table : new String[] {"ipm.candidate", "ipm.candidate_criterion", "ipm.eligibility"}) {
            var column = table.equals("ipm.candidate") ? "id" : "candidate_id";
            assertThat(rows(scene.stage.officer.viewer(), table, column, id))
                    .as(table)
                    .isPositive();
            assertThat(rows(stranger, table, column, id)).as(table).isZero();
        }
        assertThat(rows(scene.stage.mentor.viewer(), "ipm.candidate", "id", id)).isOne();
        assertThat(rows(scene.stage.mentor.viewer(), "ipm.candidate_criterion", "candidate_id", id))
                .isZero();
        assertThat(rows(scene.director.viewer(), "ipm.candidate", "id", id)).isZero();
    }

    private int rows(Viewer viewer, String table, String column, CandidateId id) {
        return cast.as(
                viewer,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> db.sql("select count(*) from " + table + " where " + column + " = :id")
                                .param("id", id.value())
                                .query(Integer.class)
                                .single())));
    }

    @Test
    void the_list_finds_without_diacritics_and_leaves_with_the_rows() {
        var scene = candidates.scene();
        scene.nominated(scene.client("Žaneta", "Řeřichová"));
        var officer = browser.as(scene.stage.officer.login());
        assertThat(officer.get("/ipm/candidates?q=rerich%20zan").text()).contains("Řeřichová Žaneta");
        assertThat(officer.get("/ipm/candidates?q=nikdotakovy").text()).contains("Nikdo tu není");
        assertThat(officer.get("/ipm/candidates?channel=SELF").text()).doesNotContain("Řeřichová");
        assertThat(officer.get("/ipm/candidates?sort=-name&state=nonsense&page=-3")
                        .status())
                .isEqualTo(200);
        assertThat(officer.get("/ipm/candidates.xlsx").status()).isEqualTo(200);
        assertThat(browser.as(scene.director.login())
                        .get("/ipm/candidates/funnel")
                        .text())
                .contains("doporučení sociální služby")
                .doesNotContain("Řeřichová");
    }

    @Test
    void papers_are_made() {
        var scene = candidates.scene();
        var id = scene.candidate(CandidateState.APPROVED);
        var officer = browser.as(scene.stage.officer.login());
        for (var paper : new String[] {"leaflet", "leaflet-easy", "approval"}) {
            assertThat(officer.get("/ipm/candidates/" + id + "/" + paper + ".pdf")
                            .status())
                    .as(paper)
                    .isEqualTo(200);
        }
    }

    @Test
    void a_new_person_is_written_down_only_after_the_look_for_alike_ones() {
        var scene = candidates.scene();
        scene.nominated(scene.client("Oto", "Stejný"));
        var officer = browser.as(scene.stage.officer.login());
        String[] typed = {
            "given",
            "Oto",
            "family",
            "Stejný",
            "birthDate",
            "1984-05-12",
            "channel",
            "LABOUR_OFFICE_PRESELECTION",
            "why",
            "vhodný"
        };
        var alike = officer.submit("/ipm/candidates/new?fresh=yes", "/ipm/candidates", typed);
        assertThat(alike.status()).isEqualTo(422);
        assertThat(alike.text()).contains("Není to někdo z těchto?");
        assertThat(alike.page().select("input[name=family]").val()).isEqualTo("Stejný");
        var admin = browser.as(scene.admin.login());
        var own = admin.submit(
                "/ipm/candidates/new?fresh=yes",
                "/ipm/candidates",
                "given",
                "Nina",
                "family",
                "Vlastnívýběr",
                "birthDate",
                "1990-01-01",
                "channel",
                "EMPLOYER_OWN_SELECTION",
                "branch",
                scene.stage.branchId.toString(),
                "why",
                "pomáhala u nás",
                "wish",
                "OWN_WISH");
        assertThat(own.status()).as(own.text()).isEqualTo(303);
        assertThat(officer.get(own.location()).text()).contains("Nina Vlastnívýběr");
    }

    @Test
    void no_page_asks_the_database_too_often() {
        var scene = candidates.scene();
        var id = scene.candidate(CandidateState.RECOMMENDED);
        scene.position();
        var officer = browser.as(scene.stage.officer.login());
        for (var page : new String[] {
            "",
            "?q=nova",
            "/funnel",
            "/new?q=nova",
            "/new?fresh=yes",
            "/" + id,
            "/" + id + "/assessment",
            "/" + id + "/positions",
            "/" + id + "/approve",
            "/" + id + "/refuse"
        }) {
            officer.get("/ipm/candidates" + page);
            CountingDataSource.start();
            assertThat(officer.get("/ipm/candidates" + page).status()).as(page).isEqualTo(200);
            var statements = CountingDataSource.stop();
            assertThat(statements).as(page).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        }
    }
}
