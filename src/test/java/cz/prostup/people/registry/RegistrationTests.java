package cz.prostup.people.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class RegistrationTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final IpmCast cast;
    private final PeopleCast people;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private City city;

    RegistrationTests(
            IpmCast cast, PeopleCast people, Browserless browser, JdbcClient db, TransactionTemplate transaction) {
        this.cast = cast;
        this.people = people;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void aTown() {
        cast.today(LocalDate.of(2026, 11, 20));
        city = people.city();
    }

    @Test
    void who_registers_a_person_becomes_the_key_worker_and_the_unit_has_a_client() {
        var id = registered(register(city.caseManager, "given", "Matěj", "family", name("Nový"), "birthDate", "3. 4. 1990",
                "phone", "777 123 456", "residence", "ubytovna", "needs", "nemá rád telefon"));
        var file = browser.as(city.caseManager.login()).get("/people/" + id);
        assertThat(file.text()).contains("777 123 456", "ubytovna", "nemá rád telefon", "nar. 3. 4. 1990, 36 let");
        assertThat(db.sql("select function || ' ' || basis from people.circle_member where person_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("KEY_WORKER STATUTE_SOCIAL_WORK");
        assertThat(browser.as(city.colleague.login()).get("/people/" + id).status()).isEqualTo(200);
        for (var stranger : List.of(city.ospod, city.addictionWorker, city.mentor, city.elsewhere.officer)) {
            assertThat(browser.as(stranger.login()).get("/people/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void what_was_typed_is_kept_and_each_mistake_is_said_at_its_field() {
        var wrong = register(city.caseManager, "given", "–", "family", "", "birthDate", "29. 2. 2025", "phone", "12",
                "email", "bez zavináče", "needs", "<script>alert(1)</script>");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[name=phone]").val()).isEqualTo("12");
        assertThat(wrong.page().select("[name=birthDate]").val()).isEqualTo("29. 2. 2025");
        assertThat(wrong.page().select("[name=needs]").text()).contains("<script>alert(1)</script>");
        for (var field : List.of("given", "family", "birthDate")) {
            assertThat(wrong.page().select("#" + field + "-error")).as(field).isNotEmpty();
        }
        var later = register(city.caseManager, "family", "X", "birthDate", "2026-11-21", "phone", "12", "email", "x");
        assertThat(later.page().select("#birthDate-error, #phone-error, #email-error")).hasSize(3);
        var unsaid = register(city.caseManager, "basis", "", "family", "X", "birthDate", "1990-01-01");
        assertThat(unsaid.page().select("#basis-error")).isNotEmpty();
    }

    @Test
    void names_of_one_letter_of_two_hundred_and_in_cyrillic_are_names() {
        for (var family : List.of("Ó", "W".repeat(200), "Шевченко")) {
            registered(register(city.caseManager, "given", "", "family", family, "birthDate", "1990-01-01"));
        }
        var long201 = register(city.caseManager, "family", "W".repeat(201), "birthDate", "1990-01-01");
        assertThat(long201.page().select("#family-error")).isNotEmpty();
    }

    @Test
    void somebody_alike_is_offered_first_and_the_very_same_wants_a_reason() {
        city.client("Jana", "Podobná");
        var asked = register(city.caseManager, "given", "Jana", "family", "Podobna", "birthDate", "12. 5. 1984");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Není to někdo z těchto?", "stejné jméno, stejné datum narození");
        var without = browser.as(city.caseManager.login()).post("/people", asked.form("/people"), "different", "ano");
        assertThat(without.page().select("#difference-error")).isNotEmpty();
        var id = registered(browser.as(city.caseManager.login())
                .post("/people", asked.form("/people"), "different", "ano", "difference", "Dvojče, jiný doklad."));
        assertThat(db.sql("select count(*) from people.namesake where person_id = :id and reason = 'Dvojče, jiný doklad.'")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .as("read without a viewer")
                .isZero();
        assertThat(system("select count(*) from people.namesake where person_id = '" + id + "'")).isEqualTo(1);
    }

    @Test
    void two_parents_with_one_telephone_are_two_people() {
        registered(register(city.caseManager, "given", "Otec", "family", name("Rodič"), "birthDate", "1980-01-01", "phone", "602 111 222"));
        var asked = register(city.caseManager, "given", "Matka", "family", "Úplnějiná", "birthDate", "1982-02-02", "phone", "+420602111222");
        assertThat(asked.text()).contains("stejný telefon");
        registered(browser.as(city.caseManager.login()).post("/people", asked.form("/people"), "different", "ano"));
    }

    @Test
    void of_a_child_the_page_asks_who_represents_it() {
        var id = registered(register(city.ospod, "given", "Malý", "family", name("Dětský"), "birthDate", "2020-06-01"));
        assertThat(browser.as(city.ospod.login()).get("/people/" + id).page().select("a[href=/people/" + id + "/guardians]"))
                .isNotEmpty();
    }

    @Test
    void of_somebody_else_s_client_only_the_very_same_shows_a_card_and_it_is_logged() {
        var person = city.client("Tereza", "Utajená");
        var asked = register(city.elsewhere.provider, "given", "Tereza", "family", "Utajená", "birthDate", "12. 5. 1984");
        assertThat(asked.text())
                .contains("Tento člověk už v Prostupu spis má", "Sociální odbor, Město Děčínov " + city.number, "Náměstí 1, Děčín");
        assertThat(asked.response().getContentAsByteArray()).asString().doesNotContain(person.toString());
        assertThat(db.sql("select basis from access.read_log where what = 'karta' and person_id = :id and user_id = :user")
                        .param("id", person.value())
                        .param("user", city.elsewhere.provider.viewer().userId())
                        .query(String.class)
                        .list())
                .containsExactly("STATUTE_SOCIAL_WORK");
        for (var other : List.of("13. 5. 1984", "12. 5. 1985")) {
            assertThat(suggestions(city.elsewhere.provider, "Tereza", "Utajená", other, "CONSENT").text()).isBlank();
        }
        assertThat(suggestions(city.elsewhere.provider, "Terez", "Utajená", "12. 5. 1984", "CONSENT").text()).isBlank();
        assertThat(suggestions(city.elsewhere.provider, "Tereza", "Utajená", "12. 5. 1984", "").text())
                .as("without a reason")
                .isBlank();
        assertThat(suggestions(city.elsewhere.provider, "Tereza", "Utajená", "12. 5. 1984", "CONSENT").text())
                .contains("už v Prostupu spis má");
    }

    @Test
    void a_card_of_a_service_never_tells_which_service_it_is() {
        var person = city.client("Hynek", "Závislý");
        system("update people.person_relation set unit_id = '%s' where person_id = '%s'".formatted(city.addictionUnit, person), 1);
        var card = suggestions(city.elsewhere.provider, "Hynek", "Závislý", "12. 5. 1984", "CONSENT").text();
        assertThat(card).contains("Zavolejte Kotva " + city.number).doesNotContain("adiktologie");
    }

    @Test
    void suggestions_while_typing_show_only_visible_people() {
        city.client("Kryštof", "Šeptající");
        assertThat(suggestions(city.caseManager, "Krystof", "Septajici", "", "").text()).contains("Kryštof Šeptající");
        assertThat(suggestions(city.elsewhere.officer, "Krystof", "Septajici", "", "").text()).isBlank();
        assertThat(suggestions(city.caseManager, "", "", "", "").text()).isBlank();
    }

    @Test
    void a_birth_number_wants_a_law_and_the_right_day_and_nobody_has_it_twice() {
        var number = number("900403");
        var lawless = register(city.caseManager, "family", name("Číslo"), "birthDate", "3. 4. 1990", "birthNumber", number);
        assertThat(lawless.page().select("#birthNumber-error").text()).contains("jen tam, kde ho vyžaduje zákon");
        var other = withNumber(city.caseManager, name("Číslo"), "4. 4. 1990", number);
        assertThat(other.page().select("#birthNumber-error").text()).contains("si neodpovídají");
        assertThat(other.page().select("[name=birthNumber]").val()).isEqualTo(number);
        var id = registered(withNumber(city.caseManager, name("Číslo"), "3. 4. 1990", number));
        assertThat(system("select count(*) from people.person where id = '" + id
                        + "' and birth_number_sealed is not null and encode(birth_number_sealed, 'escape') not like '%900403%'"))
                .isEqualTo(1);
        var seen = withNumber(city.caseManager, name("Jiný"), "3. 4. 1990", number);
        assertThat(seen.text()).contains("stejné rodné číslo");
        var unseen = withNumber(city.elsewhere.provider, name("Jiný"), "3. 4. 1990", number);
        assertThat(unseen.page().select("#birthNumber-error").text()).contains("už má v Prostupu spis");
        assertThat(unseen.text()).contains("Sociální odbor").doesNotContain("Číslo");
    }

    @Test
    void roles_that_only_read_do_not_register() {
        for (var actor : List.of(city.mentor, city.housing, city.finance, city.dpo, city.elsewhere.payroll)) {
            assertThat(browser.as(actor.login()).get("/people/new").status()).isEqualTo(403);
            assertThat(browser.as(actor.login()).get("/people").page().select("a[href=/people/new]"))
                    .isEmpty();
        }
    }

    private Answer withNumber(Actor actor, String family, String birth, String number) {
        return register(actor, "family", family, "birthDate", birth, "needsNumber", "ano", "numberReason", "EMPLOYMENT",
                "birthNumber", number);
    }

    private Answer register(Actor actor, String... fields) {
        var visit = browser.as(actor.login());
        var form = new java.util.LinkedHashMap<>(visit.get("/people/new").form("/people"));
        form.put("basis", List.of("STATUTE_SOCIAL_WORK"));
        return visit.post("/people", form, fields);
    }

    private Answer suggestions(Actor actor, String given, String family, String birth, String basis) {
        var visit = browser.as(actor.login());
        return visit.post("/people/suggestions", visit.get("/people/new").form("/people"), "given", given, "family", family,
                "birthDate", birth, "basis", basis);
    }

    private static PersonId registered(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return PersonId.of(answer.location().substring("/people/".length()));
    }

    /// Unlike any other, for all tests share one database.
    private static String name(String word) {
        return word + "ž".repeat(NUMBER.incrementAndGet() % 7 + 1) + (char) ('a' + NUMBER.get() % 26);
    }

    private static String number(String six) {
        for (int serial = 1000 + NUMBER.incrementAndGet() * 11; ; serial++) {
            if (Long.parseLong(six + serial) % 11 == 0) {
                return six + "/" + serial;
            }
        }
    }

    private long system(String sql) {
        return cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> db.sql(sql).query(Long.class).single()));
    }

    private void system(String sql, int rows) {
        assertThat(cast.<Integer>as(Viewer.SYSTEM, () -> transaction.execute(status -> db.sql(sql).update())))
                .isEqualTo(rows);
    }
}
