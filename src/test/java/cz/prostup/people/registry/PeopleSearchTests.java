package cz.prostup.people.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.BirthNumber;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonDetails;
import cz.prostup.people.PersonId;
import cz.prostup.people.RegisterPerson;
import cz.prostup.people.Relations;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
@TestInstance(Lifecycle.PER_CLASS)
class PeopleSearchTests {

    private static final String LONG = "Wolfeschlegelsteinhausenbergerdorff".repeat(6).substring(0, 200);

    private final IpmCast cast;
    private final PeopleCast people;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final RegisterPerson registerPerson;
    private final Relations relations;
    private City city;

    PeopleSearchTests(
            IpmCast cast,
            PeopleCast people,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction,
            RegisterPerson registerPerson,
            Relations relations) {
        this.cast = cast;
        this.people = people;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
        this.registerPerson = registerPerson;
        this.relations = relations;
    }

    @BeforeAll
    void aTownKnowsManyKindsOfNames() {
        cast.today(LocalDate.of(2026, 11, 20));
        city = people.city();
        city.client("Žaneta", "Čermáková");
        city.client("Jiřina", "Nováková-Dvořáková");
        city.client("Тарас", "Шевченко");
        city.client("Olena", "Shcherbak");
        city.client("U", "Ó");
        city.client("Ludvík", LONG);
        city.client("Sinéad", "O'Brien");
        city.client("Karel", "Procházka");
        city.client("محمد", "علي");
        registered(
                new PersonDetails(
                        "", "Sukarno", "Ing.", LocalDate.of(1971, 3, 19), "", "+420 777 123 456", "", "", "", "", "", "",
                        false, false, ""),
                "7103192745");
    }

    @ParameterizedTest
    @CsvSource({
        "cermakova,               Čermáková Žaneta",
        "ČERMÁKOVÁ žaneta,        Čermáková Žaneta",
        "zan cer,                 Čermáková Žaneta",
        "dvorakova,               Nováková-Dvořáková Jiřina",
        "novakova-dvorakova,      Nováková-Dvořáková Jiřina",
        "jirina dvor,             Nováková-Dvořáková Jiřina",
        "Шевченко,                Шевченко Тарас",
        "шевч,                    Шевченко Тарас",
        "Sevcenko,                Шевченко Тарас",
        "shevchenko taras,        Шевченко Тарас",
        "Щербак,                  Shcherbak Olena",
        "o'brien,                 O'Brien Sinéad",
        "brien,                   O'Brien Sinéad",
        "علي,                     علي محمد",
        "sukarno,                 'Sukarno, Ing.'",
        "sukarno 1971,            'Sukarno, Ing.'",
        "19. 3. 1971,             'Sukarno, Ing.'",
        "19.3.1971,               'Sukarno, Ing.'",
        "1971-03-19,              'Sukarno, Ing.'",
        "710319/2745,             'Sukarno, Ing.'",
        "7103192745,              'Sukarno, Ing.'",
        "777 123 456,             'Sukarno, Ing.'",
        "+420777123456,           'Sukarno, Ing.'",
        "777123,                  'Sukarno, Ing.'",
    })
    void somebody_is_found(String typed, String name) {
        assertThat(found(city.caseManager, typed)).containsExactly(name);
    }

    @Test
    void names_of_one_and_of_two_hundred_letters_are_found() {
        assertThat(found(city.caseManager, "ó u")).containsExactly("Ó U");
        assertThat(found(city.caseManager, LONG)).containsExactly(LONG + " Ludvík");
        assertThat(found(city.caseManager, "wolfeschlegel")).containsExactly(LONG + " Ludvík");
    }

    @ParameterizedTest
    @CsvSource({
        "cermaková zaneta x,  ''",
        "procházkka,          Procházka Karel",
        "porchazka,           Procházka Karel",
        "prochaska karel,     Procházka Karel",
        "sevcnko,             Шевченко Тарас",
        "cermakova 1971,      ''",
        "1. 1. 1971,          ''",
        "7103192746,          ''",
        "777 999 999,         ''",
    })
    void mistypings_are_forgiven_in_names_and_never_in_numbers(String typed, String name) {
        var answer = browser.as(city.caseManager.login()).get(people(typed));
        if (name.isEmpty()) {
            assertThat(answer.text()).contains("Nikoho jsme nenašli").contains("0 lidí");
        } else {
            assertThat(answer.text()).contains("Tihle se jmenují podobně");
            assertThat(answer.page().select("tbody th").eachText()).contains(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "' or 1=1 --", "-", "’", "ь", "\"", "()", "\u0000x", "🙂"})
    void odd_words_neither_fail_nor_show_everybody(String typed) {
        var answer = browser.as(city.caseManager.login()).get(people(typed));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("tbody th")).isEmpty();
    }

    @Test
    void a_stranger_finds_nobody_and_learns_no_number() {
        for (var typed : List.of("cermakova", "cermakov", "sukarno", "7103192745", "777123456", "1971", "")) {
            for (var stranger : List.of(city.ospod, city.addictionWorker, city.mentor, city.elsewhere.officer)) {
                var answer = browser.as(stranger.login()).get(people(typed));
                assertThat(answer.page().select("tbody th")).as(typed).isEmpty();
                assertThat(answer.text()).contains("0 lidí");
                assertThat(browser.as(stranger.login()).get("/search?q=" + encoded(typed)).text())
                        .doesNotContain("Čermáková")
                        .doesNotContain("Sukarno");
            }
        }
    }

    @Test
    void an_employer_finds_by_name_and_not_by_the_day_of_birth() {
        var person = city.client("Vilma", "Zaměstnaná");
        city.knows(person, city.managementUnit, "PLACEMENT");
        city.accompanies(person, city.managementUnit, city.mentor, "MENTOR");
        assertThat(found(city.mentor, "zamestnana")).containsExactly("Zaměstnaná Vilma");
        assertThat(found(city.mentor, "1984")).isEmpty();
        assertThat(found(city.mentor, "12. 5. 1984")).isEmpty();
        assertThat(browser.as(city.mentor.login()).get("/people").text()).doesNotContain("1984");
    }

    @Test
    void the_list_is_filtered_by_the_reason_and_sorted_by_name() {
        var town = people.city();
        var accompanied = town.client("Adam", "Žitný");
        town.client("Božena", "Ábelová");
        town.accompanies(accompanied, town.socialUnit, town.caseManager, "KEY_WORKER");
        var elsewhere = town.client("Cyril", "Místní");
        town.knows(elsewhere, town.managementUnit, "PLACEMENT");
        var admin = town.actor("employer", town.managementUnit, cz.prostup.access.Role.EMPLOYER_ADMIN);
        assertThat(found(town.caseManager, "")).containsExactly("Ábelová Božena", "Místní Cyril", "Žitný Adam");
        assertThat(names(town.caseManager, "/people?view=circle")).containsExactly("Žitný Adam");
        assertThat(names(town.caseManager, "/people?view=shared")).isEmpty();
        assertThat(names(town.caseManager, "/people?view=client&q=zit")).containsExactly("Žitný Adam");
        assertThat(names(admin, "/people?view=placement")).containsExactly("Místní Cyril");
        assertThat(browser.as(town.caseManager.login()).get("/people?view=shared").text())
                .contains("Takhle teď s nikým nepracujete");
        assertThat(browser.as(town.caseManager.login()).get("/people").text()).contains("Zkoušející " + town.caseManager.login());
    }

    @Test
    void a_changed_name_is_found_under_the_new_one_and_a_merged_record_not_at_all() {
        var person = city.client("Růžena", "Dívčí");
        system("update people.person set family_name = 'Vdaná' where id = '%s'".formatted(person));
        assertThat(found(city.caseManager, "divci")).isEmpty();
        assertThat(found(city.caseManager, "vdana")).containsExactly("Vdaná Růžena");
        var survivor = city.client("Růžena", "Přeživší");
        system("update people.person set merged_into = '%s' where id = '%s'".formatted(survivor, person));
        assertThat(found(city.caseManager, "vdana")).isEmpty();
        var moved = browser.as(city.caseManager.login()).get("/people/" + person);
        assertThat(moved.status()).isEqualTo(303);
        assertThat(moved.location()).isEqualTo("/people/" + survivor);
        assertThat(browser.as(city.ospod.login()).get("/people/" + person).status()).isEqualTo(404);
    }

    @Test
    void the_search_is_logged_with_its_query_and_persons_and_without_a_birth_number() {
        found(city.colleague, "sukarno");
        found(city.colleague, "710319/2745");
        var queries = db.sql("select query from access.read_log where user_id = :user and what = 'people' order by id")
                .param("user", city.colleague.viewer().userId())
                .query(String.class)
                .list();
        assertThat(queries).hasSize(2);
        assertThat(queries.getFirst()).startsWith("q=sukarno");
        assertThat(queries.getLast()).doesNotContain("2745");
        assertThat(db.sql("select cardinality(ids) from access.read_log where user_id = :user and what = 'people' limit 1")
                        .param("user", city.colleague.viewer().userId())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void the_application_cannot_read_the_words_of_everybody() {
        for (var table : List.of("people.name_word", "people.name_key", "people.became")) {
            assertThat(db.sql("select has_table_privilege('prostup_app', '%s', 'select')".formatted(table))
                            .query(Boolean.class)
                            .single())
                    .as(table)
                    .isFalse();
        }
        assertThat(db.sql("select has_function_privilege('prostup_app', 'people.seen_people(text)', 'execute')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void the_search_box_is_there_for_whoever_finds_anything_by_it() {
        assertThat(browser.as(city.caseManager.login()).get("/").page().select("form[role=search]"))
                .isNotEmpty();
        assertThat(browser.as(city.elsewhere.payroll.login()).get("/").page().select("form[role=search]"))
                .isNotEmpty();
        for (var actor : List.of(city.dpo, city.admin)) {
            assertThat(browser.as(actor.login()).get("/").page().select("form[role=search]"))
                    .isEmpty();
        }
    }

    @Test
    void the_list_and_the_search_take_few_statements() {
        for (var path : List.of("/people", "/people?q=cermak", "/people?q=cremakova", "/search?q=cermak")) {
            var visit = browser.as(city.caseManager.login());
            visit.get(path);
            CountingDataSource.start();
            visit.get(path);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(6);
        }
    }

    private void registered(PersonDetails details, String number) {
        cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> {
                    PersonId id = registerPerson
                            .register(details, new BirthNumber(number), "EMPLOYMENT")
                            .or(() -> registerPerson.register(details, null, ""))
                            .orElseThrow();
                    relations.open(id, city.socialUnit, "CLIENT", LocalDate.of(2025, 1, 1));
                    return id;
                }));
    }

    private void system(String sql) {
        cast.as(Viewer.SYSTEM, () -> transaction.execute(status -> db.sql(sql).update()));
    }

    private List<String> found(Actor actor, String typed) {
        return names(actor, people(typed));
    }

    private List<String> names(Actor actor, String path) {
        return browser.as(actor.login()).get(path).page().select("tbody th").eachText();
    }

    private static String people(String typed) {
        return "/people?q=" + encoded(typed);
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
