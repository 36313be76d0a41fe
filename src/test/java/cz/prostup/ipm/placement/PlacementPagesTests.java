package cz.prostup.ipm.placement;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.PlacementId;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProstupTest
class PlacementPagesTests {

    private static final LocalDate START = LocalDate.of(2025, 3, 10);

    private final IpmCast cast;
    private final JdbcClient db;
    private final Browserless browser;

    PlacementPagesTests(IpmCast cast, JdbcClient db, Browserless browser) {
        this.cast = cast;
        this.db = db;
        this.browser = browser;
    }

    @Test
    void every_role_opens_the_home_page_the_list_the_life_and_the_search_with_few_statements() {
        var stage = cast.stage();
        for (int i = 0; i < 5; i++) {
            stage.participant(START);
        }
        cast.today(LocalDate.of(2025, 4, 14));
        var placement = stage.participants.getFirst().placement();
        for (var actor : List.of(stage.officer, stage.mentor, stage.payroll, stage.provider)) {
            assertFewStatements(actor, "/", 12); // each module tells what waits with it
            assertFewStatements(actor, "/ipm/placements", 7);
            assertFewStatements(actor, "/ipm/placements/" + placement, 10);
            assertFewStatements(actor, "/search?q=zkuseny", 8); // persons, then jobs
        }
    }

    @Test
    void the_list_is_searched_by_beginnings_of_words_without_diacritics() {
        var stage = cast.stage();
        stage.participant(START);
        stage.participant(START);
        cast.today(LocalDate.of(2025, 4, 14));
        var officer = browser.as(stage.officer.login());
        assertThat(officer.get("/ipm/placements?q=zkuseny1").text())
                .contains("Zkušený1 Karel")
                .doesNotContain("Zkušený2");
        assertThat(officer.get("/ipm/placements?q=KAR+zkus").text())
                .contains("Zkušený1")
                .contains("Zkušený2");
        assertThat(officer.get("/ipm/placements?q=technicke+lipova").text()).contains("2 místa");
        assertThat(officer.get("/ipm/placements?q=T/" + stage.number).text()).contains("2 místa");
        assertThat(officer.get("/ipm/placements?q=%25_%5C").text()).contains("Nic jsme nenašli");
        assertThat(officer.get("/ipm/placements?q=zkuzeny").text()).contains("Tohle je tomu nejblíž");
        assertThat(officer.get("/ipm/placements?q=O%27Brien%F0%9F%99%82").status())
                .isEqualTo(200);
        assertThat(officer.get("/search?q=zkuseny2").text())
                .contains("Zkušený2 Karel")
                .contains("Technické služby");
    }

    @Test
    void the_list_shows_only_own_people_and_says_so_when_there_are_none() {
        cast.today(LocalDate.of(2025, 4, 14));
        cast.stage().participant(START);
        var other = cast.stage();
        assertThat(browser.as(other.officer.login()).get("/ipm/placements").text())
                .contains("Zatím tu nikdo není");
        assertThat(browser.as(other.mentor.login()).get("/search?q=karel").text())
                .contains("Nic jsme nenašli");
    }

    @Test
    void odd_addresses_of_the_list_show_the_usual_one() {
        var officer = browser.as(cast.stage().officer.login());
        assertThat(officer.get("/ipm/placements?page=-3&state=x&sort=drop&plan=y")
                        .status())
                .isEqualTo(200);
        assertThat(officer.get("/ipm/placements?page=99999").status()).isEqualTo(200);
    }

    @Test
    void filters_and_sorting_live_in_the_address() {
        var stage = cast.stage();
        stage.participant(START);
        stage.participant(START.plusMonths(1));
        cast.today(LocalDate.of(2025, 4, 14));
        var officer = browser.as(stage.officer.login());
        assertThat(officer.get("/ipm/placements?state=over").text()).contains("V tomto stavu teď není žádné místo");
        var rows =
                officer.get("/ipm/placements?state=working&sort=-start").page().select("tbody th");
        assertThat(rows.eachText()).containsExactly("Zkušený2 Karel", "Zkušený1 Karel");
        assertThat(officer.get("/ipm/placements?plan=late").text()).contains("1 místo");
    }

    @Test
    void an_export_is_for_the_office_and_each_person_in_it_is_logged() {
        var stage = cast.stage();
        var person = stage.participant(START).person();
        cast.today(LocalDate.of(2025, 4, 14));
        var officer = browser.as(stage.officer.login());
        var csv = officer.get("/ipm/placements.csv?state=all").response();
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(new String(csv.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("id,participant,employer")
                .contains("Zkušený1 Karel");
        assertThat(officer.get("/ipm/placements.xlsx").response().getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(reads(stage.officer, person, "export of placements")).isEqualTo(2);
        assertThat(browser.as(stage.mentor.login()).get("/ipm/placements.csv").status())
                .isEqualTo(403);
    }

    @Test
    void a_stranger_gets_404_and_the_refusal_is_written_down() {
        var placement = cast.stage().participant(START).placement();
        var stranger = cast.stage().mentor;
        cast.today(LocalDate.of(2025, 4, 14));
        var visit = browser.as(stranger.login());
        for (var path : List.of("", "/absences", "/terminate", "/plan/revise")) {
            assertThat(visit.get("/ipm/placements/" + placement + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(visit.get("/ipm/placements/nothing").status()).isEqualTo(404);
        assertThat(db.sql("select count(*) from access.refusal_log where user_id = :user and status = 404")
                        .param("user", stranger.viewer().userId())
                        .query(Long.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void reading_a_life_is_logged_with_its_reason() {
        var stage = cast.stage();
        var participant = stage.participant(START);
        cast.today(LocalDate.of(2025, 4, 14));
        browser.as(stage.provider.login()).get("/ipm/placements/" + participant.placement());
        assertThat(reads(stage.provider, participant.person(), "life of placement"))
                .isEqualTo(1);
        assertThat(db.sql("select basis from access.read_log where user_id = :user and person_id = :person")
                        .param("user", stage.provider.viewer().userId())
                        .param("person", participant.person())
                        .query(String.class)
                        .single())
                .isEqualTo("VLASTNI_UCASTNIK");
    }

    @Test
    void wages_are_shown_to_office_and_payroll_only() {
        var stage = cast.stage();
        var path = "/ipm/placements/" + stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 4, 14));
        assertThat(browser.as(stage.officer.login()).get(path).text()).contains("hrubá mzda");
        assertThat(browser.as(stage.payroll.login()).get(path).text()).contains("hrubá mzda");
        assertThat(browser.as(stage.mentor.login()).get(path).text()).doesNotContain("hrubá mzda");
        assertThat(browser.as(stage.provider.login()).get(path).text()).doesNotContain("hrubá mzda");
    }

    @Test
    void a_plan_goes_from_the_provider_over_the_mentor_to_the_office_and_back() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 4, 2));
        var path = "/ipm/placements/" + placement;
        var officer = browser.as(stage.officer.login());
        browser.as(stage.provider.login()).submit(path, path + "/plan/propose");
        browser.as(stage.mentor.login()).submit(path, path + "/plan/submit");
        assertThat(officer.get("/").text()).contains("Schválit plán (IPOR): Karel Zkušený1");
        var empty = officer.submit(path + "/plan/return", path + "/plan/return", "reason", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(officer.submit(path + "/plan/return", path + "/plan/return", "reason", "Chybí bydlení.")
                        .status())
                .isEqualTo(303);
        assertThat(browser.as(stage.mentor.login()).get("/").text())
                .contains("Opravit vrácený plán (IPOR): Karel Zkušený1");
        assertThat(browser.as(stage.mentor.login()).get(path).text()).contains("Chybí bydlení.");
        browser.as(stage.mentor.login()).submit(path, path + "/plan/submit");
        officer.submit(path, path + "/plan/approve");
        assertThat(planState(placement)).isEqualTo("APPROVED");
        assertThat(officer.get(path).text()).contains("plán (IPOR) schválen").contains("plán (IPOR) vrácen k opravě");
    }

    @Test
    void a_second_click_changes_nothing_and_says_so() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 4, 2));
        var path = "/ipm/placements/" + placement;
        var provider = browser.as(stage.provider.login());
        var form = provider.get(path).form(path + "/plan/propose");
        provider.post(path + "/plan/propose", form);
        assertThat(provider.post(path + "/plan/propose", form).status()).isEqualTo(303);
        assertThat(provider.get(path).text()).contains("Nic se nezměnilo");
        assertThat(planState(placement)).isEqualTo("PROPOSED");
    }

    @Test
    void an_early_end_is_confirmed_with_a_day_a_reason_and_who_decided() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 5, 5));
        var path = "/ipm/placements/" + placement;
        var mentor = browser.as(stage.mentor.login());
        var wrong = mentor.submit(
                path + "/terminate", path + "/terminate", "lastPaidDay", "29. 2. 2025", "reason", "🙂 O'Neill");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[name=lastPaidDay]").val()).isEqualTo("29. 2. 2025");
        assertThat(wrong.page().select("[name=reason]").val()).contains("🙂 O'Neill");
        var future = mentor.submit(
                path + "/terminate",
                path + "/terminate",
                "lastPaidDay",
                "2025-06-30",
                "code",
                "NEW_JOB",
                "initiator",
                "EMPLOYER");
        assertThat(future.text()).contains("Ukončení zapište nejdřív v poslední placený den.");
        var done = mentor.submit(
                path + "/terminate",
                path + "/terminate",
                "lastPaidDay",
                "30. 4. 2025",
                "code",
                "RELAPSE_ADDICTION",
                "initiator",
                "EMPLOYER");
        assertThat(done.status()).isEqualTo(303);
        assertThat(mentor.get(path).text())
                .contains("ukončeno předčasně 30. 4. 2025")
                .contains("návrat k závislostnímu");
        assertThat(browser.as(stage.payroll.login()).get(path).text()).doesNotContain("návrat k závislostnímu");
    }

    @Test
    void an_officer_extends_and_a_mentor_may_not() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 12, 1));
        var path = "/ipm/placements/" + placement;
        assertThat(browser.as(stage.mentor.login()).get(path).page().select("a[href$=/extend]"))
                .isEmpty();
        var officer = browser.as(stage.officer.login());
        officer.submit(path + "/extend", path + "/extend", "reason", "hledá práci");
        assertThat(officer.get(path).text())
                .contains("z 18")
                .contains("prodlouženo")
                .contains("podpora prodloužena");
    }

    @Test
    void the_strip_tells_each_month_in_words() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 4, 14));
        var cells = browser.as(stage.officer.login())
                .get("/ipm/placements/" + placement)
                .page()
                .select(".strip li");
        assertThat(cells).hasSize(19);
        assertThat(cells.get(0).text()).startsWith("bře 25");
        assertThat(cells.get(1).text()).contains("probíhá");
        assertThat(cells.get(12).text()).contains("konec 9. 3.");
        assertThat(cells.get(13).className()).contains("extension");
    }

    private void assertFewStatements(Actor actor, String path, int most) {
        var visit = browser.as(actor.login());
        visit.get(path); // rules are read once and remembered
        CountingDataSource.start();
        var answer = visit.get(path);
        var statements = CountingDataSource.stop();
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(statements).as("%s as %s", path, actor.login()).hasSizeLessThanOrEqualTo(most);
    }

    private long reads(Actor actor, java.util.UUID person, String what) {
        return db.sql(
                        "select count(*) from access.read_log where user_id = :user and person_id = :person and what = :what")
                .param("user", actor.viewer().userId())
                .param("person", person)
                .param("what", what)
                .query(Long.class)
                .single();
    }

    private String planState(PlacementId placement) {
        return db.sql("select state from ipm.development_plan where placement_id = :id")
                .param("id", placement.value())
                .query(String.class)
                .single();
    }
}
