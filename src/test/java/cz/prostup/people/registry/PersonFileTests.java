package cz.prostup.people.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class PersonFileTests {

    private static final String NUMBER = "/birth-number";

    private final IpmCast cast;
    private final PeopleCast people;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private City city;
    private PersonId person;
    private String path;

    PersonFileTests(
            IpmCast cast, PeopleCast people, Browserless browser, JdbcClient db, TransactionTemplate transaction) {
        this.cast = cast;
        this.people = people;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void aClientWhomTheTownAlsoEmploys() {
        cast.today(LocalDate.of(2026, 11, 20));
        city = people.city();
        person = city.client("Emil", "Spisový");
        path = "/people/" + person;
        city.knows(person, city.managementUnit, "PLACEMENT");
        city.accompanies(person, city.managementUnit, city.mentor, "MENTOR");
        edit(city.caseManager, "phone", "777 555 444", "permanentAddress", "Tajná 7, Děčín", "needs", "mluvit pomalu");
    }

    @Test
    void the_file_is_changed_and_each_change_is_told_with_who_made_it() {
        edit(city.colleague, "phone", "777 555 445", "family", "Přejmenovaný");
        var changes =
                browser.as(city.caseManager.login()).get(path + "/changes").text();
        assertThat(changes).contains("777 555 444", "777 555 445", "Spisový", "Zkoušející " + city.colleague.login());
        assertThat(browser.as(city.caseManager.login()).get(path).text())
                .contains("Emil Přejmenovaný", "mluvit pomalu");
    }

    @Test
    void when_two_change_it_at_once_the_later_one_sees_both() {
        var mine = browser.as(city.caseManager.login());
        var form = mine.get(path + "/edit").form(path + "/edit");
        edit(city.colleague, "phone", "777 000 001");
        var conflict = mine.post(path + "/edit", form, "phone", "777 000 002", "needs", "moje věta");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("777 000 001", "777 000 002", "mezitím uložil");
        assertThat(conflict.page().select("[name=needs]").text()).isEqualTo("moje věta");
        assertThat(mine.post(path + "/edit", conflict.form(path + "/edit")).status())
                .isEqualTo(303);
        assertThat(mine.get(path).text()).contains("777 000 002");
    }

    @Test
    void an_employer_reads_how_to_reach_and_speak_and_nothing_else() {
        var employer = city.actor("boss", city.managementUnit, Role.EMPLOYER_ADMIN);
        for (var actor : List.of(employer, city.mentor)) {
            var visit = browser.as(actor.login());
            assertThat(visit.get(path).text())
                    .contains("Emil Spisový", "777 555 444", "mluvit pomalu")
                    .doesNotContain("Tajná", "1984", "Upravit údaje", "Co se v údajích měnilo");
            assertThat(visit.get(path + "/edit").status()).isEqualTo(403);
            assertThat(visit.get(path + "/changes").status()).isEqualTo(404);
            assertThat(visit.get(path + NUMBER).status()).isEqualTo(403);
            var csrf = visit.get(path).form("/sign-out");
            for (var step : List.of("/edit", NUMBER, NUMBER + "/show", NUMBER + "/remove", "/death")) {
                assertThat(visit.post(path + step, csrf, "family", "Zlý", "why", "IDENTITY")
                                .status())
                        .as(step)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void a_stranger_finds_no_page_of_the_file() {
        var stranger = browser.as(city.addictionWorker.login());
        for (var page : List.of("", "/edit", "/changes", NUMBER, "/death")) {
            assertThat(stranger.get(path + page).status()).as(page).isEqualTo(404);
        }
        assertThat(stranger.get("/people/nonsense").status()).isEqualTo(404);
        var csrf = stranger.get("/people/new").form("/people");
        for (var step : List.of("/edit", NUMBER + "/show", NUMBER + "/remove", "/death")) {
            assertThat(stranger.post(
                                    path + step,
                                    csrf,
                                    "family",
                                    "Zlý",
                                    "why",
                                    "IDENTITY",
                                    "birthDate",
                                    "1984-05-12",
                                    "sure",
                                    "ano",
                                    "mistake",
                                    "ano")
                            .status())
                    .as(step)
                    .isEqualTo(404);
        }
    }

    @Test
    void somebody_with_whom_it_was_shared_reads_and_does_not_change() {
        var visit = browser.as(city.addictionWorker.login());
        share("{NOTE}");
        assertThat(visit.get(path).text())
                .contains("Emil Spisový")
                .doesNotContain("777 555 444", "mluvit pomalu", "Tajná", "Upravit údaje");
        assertThat(visit.get(path + "/edit").status()).isEqualTo(404);
    }

    @Test
    void how_to_reach_and_speak_with_the_person_is_a_part_that_has_to_be_shared() {
        var visit = browser.as(city.addictionWorker.login());
        share("{CONTACT}");
        assertThat(visit.get(path).text())
                .contains("777 555 444", "mluvit pomalu")
                .doesNotContain("Tajná", "Upravit údaje");
    }

    private void share(String parts) {
        system("""
                insert into people.share_grant (id, person_id, from_unit, to_unit, basis, purpose, domains, parts, most,
                                                valid_from, valid_to, given_by, given_at)
                values (gen_random_uuid(), '%s', '%s', '%s', 'STATUTE_SOCIAL_WORK', 'zkouška', '{}', '%s', 'ADMIN',
                        '2026-01-01', '2026-12-31', '%s', now())
                """.formatted(
                        person,
                        city.socialUnit,
                        city.addictionUnit,
                        parts,
                        city.caseManager.viewer().userId()));
    }

    @Test
    void the_birth_number_is_masked_shown_with_a_reason_that_is_logged_and_removed_for_good() {
        var visit = browser.as(city.caseManager.login());
        var wrong = visit.submit(path + NUMBER, path + NUMBER, "numberReason", "COURT", "birthNumber", "710319/2745");
        assertThat(wrong.page().select("#birthNumber-error").text()).contains("si neodpovídají");
        var number = number();
        assertThat(visit.submit(path + NUMBER, path + NUMBER, "numberReason", "COURT", "birthNumber", number)
                        .status())
                .isEqualTo(303);
        var masked = visit.get(path);
        assertThat(masked.text()).contains("••••••/••••").doesNotContain(number);
        assertThat(visit.submit(path, path + NUMBER + "/show").status()).isEqualTo(422);
        assertThat(visit.submit(path, path + NUMBER + "/show", "why", "IDENTITY")
                        .text())
                .contains(number);
        assertThat(db.sql("select what from access.read_log where person_id = :id and what like 'rodné číslo%'")
                        .param("id", person.value())
                        .query(String.class)
                        .list())
                .containsExactly("rodné číslo: ověření totožnosti");
        assertThat(visit.submit(path + "/edit", path + "/edit", "birthDate", "1984-05-13")
                        .text())
                .contains("si neodpovídají");
        assertThat(visit.submit(path + NUMBER, path + NUMBER + "/remove").status())
                .isEqualTo(422);
        visit.submit(path + NUMBER, path + NUMBER + "/remove", "sure", "ano");
        assertThat(visit.get(path).text()).doesNotContain("••••••");
        assertThat(visit.get(path + "/changes").text())
                .contains("Rodné číslo odstraněno", "nezapisuje se")
                .doesNotContain(number);
    }

    @Test
    void a_number_that_somebody_unseen_has_is_refused_without_telling_who() {
        var number = number();
        var visit = browser.as(city.caseManager.login());
        visit.submit(path + NUMBER, path + NUMBER, "numberReason", "COURT", "birthNumber", number);
        var other = people.city();
        var namesake = "/people/" + other.client("Zuzana", "Jinámístní");
        var refused = browser.as(other.caseManager.login())
                .submit(namesake + NUMBER, namesake + NUMBER, "numberReason", "COURT", "birthNumber", number);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("má v Prostupu jiný spis").doesNotContain("Spisový");
    }

    @Test
    void a_death_is_confirmed_closes_the_record_and_may_be_a_mistake() {
        var visit = browser.as(city.caseManager.login());
        assertThat(visit.submit(path + "/death", path + "/death", "diedOn", "2026-11-01")
                        .status())
                .isEqualTo(422);
        assertThat(visit.submit(path + "/death", path + "/death", "diedOn", "2027-01-01", "sure", "ano")
                        .text())
                .contains("Den úmrtí nemůže být");
        visit.submit(path + "/death", path + "/death", "diedOn", "2026-11-01", "sure", "ano");
        assertThat(visit.get(path).text())
                .contains("Tento člověk zemřel 1. 11. 2026")
                .doesNotContain("Upravit údaje");
        var form = visit.get(path + "/edit").form(path + "/edit");
        assertThat(visit.post(path + "/edit", form, "phone", "777 000 000").status())
                .isEqualTo(404);
        var mistake = new java.util.LinkedHashMap<>(visit.get(path + "/death").form(path + "/death"));
        visit.post(path + "/death", mistake, "mistake", "ano");
        assertThat(visit.get(path).text()).contains("Upravit údaje").doesNotContain("zemřel 1.");
    }

    @Test
    void a_lost_version_is_a_conflict_and_not_an_overwriting() {
        var visit = browser.as(city.caseManager.login());
        var form = visit.get(path + "/edit").form(path + "/edit");
        assertThat(visit.post(path + "/edit", form, "version", "", "phone", "777 111 111")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void the_placement_leads_to_the_file_and_back() {
        var stage = city.elsewhere;
        var participant = stage.participant(LocalDate.of(2026, 3, 10), "Karel", "Místní");
        var file = "/people/" + participant.person();
        var job = "/ipm/placements/" + participant.placement();
        for (var actor : List.of(stage.officer, stage.provider)) {
            var visit = browser.as(actor.login());
            assertThat(visit.get(job).page().select("a[href=" + file + "]")).isNotEmpty();
            assertThat(visit.get(file).page().select("a[href=" + job + "]")).isNotEmpty();
            assertThat(visit.get(file).text()).contains("Integrační místo", "Technické služby");
        }
        assertThat(browser.as(stage.payroll.login()).get(job).page().select("a[href=" + file + "]"))
                .isEmpty();
        assertThat(browser.as(stage.payroll.login()).get(file).status()).isEqualTo(403);
    }

    @Test
    void reading_the_file_is_logged_with_its_reason() {
        browser.as(city.head.login()).get(path);
        assertThat(db.sql(
                                "select basis from access.read_log where user_id = :user and person_id = :id and what = 'spis: Přehled'")
                        .param("user", city.head.viewer().userId())
                        .param("id", person.value())
                        .query(String.class)
                        .single())
                .isEqualTo("CLIENT");
    }

    @Test
    void the_pages_take_few_statements() {
        var visit = browser.as(city.caseManager.login());
        for (var page : List.of("", "/edit", "/changes", NUMBER, "/death")) {
            visit.get(path + page);
            CountingDataSource.start();
            visit.get(path + page);
            assertThat(CountingDataSource.stop()).as(page).hasSizeLessThanOrEqualTo(12);
        }
    }

    /// The second lock: rows of changes and of namesakes are not there for whoever does not see the person.
    @Test
    void changes_are_rows_of_whoever_works_with_the_record() {
        var sql = "select count(*) from people.person_change where person_id = '" + person + "'";
        assertThat(count(city.caseManager, sql)).isPositive();
        for (var actor : List.of(city.mentor, city.addictionWorker, city.ospod, city.dpo)) {
            assertThat(count(actor, sql)).isZero();
        }
        assertThat(count(city.addictionWorker, "select count(*) from people.person where id = '" + person + "'"))
                .isZero();
    }

    private void edit(Actor actor, String... changes) {
        var saved = browser.as(actor.login()).submit(path + "/edit", path + "/edit", changes);
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    }

    private static final java.util.concurrent.atomic.AtomicInteger SERIAL =
            new java.util.concurrent.atomic.AtomicInteger(5000);

    private static String number() {
        while (true) {
            int serial = SERIAL.incrementAndGet();
            if (Long.parseLong("840512" + serial) % 11 == 0) {
                return "840512/" + serial;
            }
        }
    }

    private long count(Actor actor, String sql) {
        return cast.as(
                actor.viewer(),
                () -> transaction.execute(
                        status -> db.sql(sql).query(Long.class).single()));
    }

    private void system(String sql) {
        cast.as(Viewer.SYSTEM, () -> transaction.execute(status -> db.sql(sql).update()));
    }
}
