package cz.prostup.people.ownfile;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.people.PersonId;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A person is invited into their own file, comes, and the account ends (7.3.8, controls 1, 4, 8 and 9).
@ProstupTest
class OwnAccountTests {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final String GOOD = "sedm modrých židlí v dešti";
    private static final String DOOR = "/invitation/own";
    private static final Pattern LINK = Pattern.compile("/invitation/own/[\\w-]{43}");

    private final IpmCast cast;
    private final PeopleCast people;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private City city;
    private PersonId person;

    OwnAccountTests(
            IpmCast cast, PeopleCast people, Browserless browser, JdbcClient db, TransactionTemplate transaction) {
        this.cast = cast;
        this.people = people;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
        this.city = people.city();
        this.person = city.client("Kanárina", "Kanárková");
    }

    @BeforeEach
    void somebodyNew() {
        cast.today(DAY);
        city = people.city();
        person = city.client("Kanárina", "Kanárková");
    }

    private String path() {
        return "/people/" + person + "/account";
    }

    private Answer invited(Visit worker, String... changes) {
        var all = new java.util.ArrayList<>(List.of("password", IpmCast.PASSWORD));
        all.addAll(List.of(changes));
        var form = worker.get(path()).form(path() + "/invitation");
        form.computeIfAbsent("password", key -> List.of(""));
        return worker.post(path() + "/invitation", form, all.toArray(String[]::new));
    }

    private static String code(Answer sent) {
        return sent.page().select("#kod").text();
    }

    private Answer accepted(Visit guest, String link, String code, String password) {
        return guest.submit(link, link, "code", code, "wanted", password, "again", password);
    }

    @Test
    void by_email_from_the_invitation_to_ones_own_page() {
        var worker = browser.as(city.caseManager.login());
        assertThat(worker.get("/people/" + person).text()).contains("Pozvat do vlastního spisu");
        var email = "kanarina" + city.number + "@priklad.cz";
        var sent = invited(worker, "way", "EMAIL", "email", email);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(sent.response().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(code(sent)).matches("\\d{6}");
        var letter = letter(email);
        assertThat(letter).doesNotContain("Kanár", "Děčínov", "Sociální", "spis", code(sent));
        var link = link(letter);
        var guest = browser.nobody();
        assertThat(guest.get(link).text()).contains("Někdo, kdo vám pomáhá").doesNotContain("Kanár", "Sociální");
        assertThat(accepted(guest, link, code(sent), GOOD).status()).isEqualTo(303);
        assertThat(guest.get(link).status()).as("it works once").isEqualTo(404);
        guest.submit("/sign-in", "/sign-in", "login", email, "password", GOOD);
        assertThat(guest.get("/").location()).isEqualTo("/me");
        assertThat(guest.get("/me").text()).contains("Tady je váš přehled, Kanárina Kanárková.");
        assertThat(guest.get("/people").status()).isEqualTo(403);
        assertThat(worker.get(path()).text()).contains("má účet od 2. 6. 2025");
        assertThat(worker.get("/notices").text()).contains("Pozvánka do vlastního spisu je přijatá");
    }

    @Test
    void on_paper_the_number_and_the_code_are_two_secrets() {
        var worker = browser.as(city.caseManager.login());
        var sent = invited(worker, "way", "PAPER", "email", "");
        var number = sent.page().select("#cislo").text();
        assertThat(number).matches("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}");
        assertThat(sent.page().select(".actions #kod"))
                .as("the code is not printed")
                .hasSize(1);
        assertThat(sent.page().select("main").text()).doesNotContain("Kanár");
        assertThat(stored(number, code(sent))).isZero();
        var guest = browser.nobody();
        assertThat(guest.submit(DOOR, DOOR, "number", "ABCD-EFGH-JKLM").status())
                .isEqualTo(422);
        var door = guest.submit(DOOR, DOOR, "number", number.toLowerCase(java.util.Locale.ROOT), "lang", "uk");
        assertThat(door.status()).isEqualTo(303);
        var page = guest.get(door.location());
        assertThat(page.page().select("html").attr("lang")).isEqualTo("uk");
        assertThat(page.text()).contains("запрошує вас до вашої власної справи");
        var link = door.location().replaceAll("\\?.*", "");
        var done = guest.post(link, page.form(link), "code", code(sent), "wanted", GOOD, "again", GOOD);
        assertThat(done.status()).isEqualTo(303);
        var login = login();
        assertThat(login).startsWith("kanarina.kanarkova");
        guest.submit("/sign-in", "/sign-in", "login", login, "password", GOOD);
        assertThat(guest.get("/me").status()).isEqualTo(200);
    }

    @Test
    void five_wrong_codes_close_it_and_a_weak_password_does_not() {
        var sent = invited(browser.as(city.caseManager.login()), "way", "PAPER", "email", "");
        var link = DOOR + "/" + sent.page().select("#cislo").text();
        var guest = browser.nobody();
        assertThat(accepted(guest, link, code(sent), "krátké").status()).isEqualTo(422);
        var wrong = code(sent).equals("000000") ? "111111" : "000000";
        for (int i = 1; i < 5; i++) {
            var answer = accepted(guest, link, wrong, GOOD);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("Kód nesouhlasí");
        }
        assertThat(accepted(guest, link, wrong, GOOD).status()).isEqualTo(404);
        assertThat(guest.get(link).status()).isEqualTo(404);
    }

    @Test
    void it_holds_seven_days_a_newer_one_replaces_it_and_it_can_be_cancelled() {
        var worker = browser.as(city.caseManager.login());
        var first = DOOR + "/"
                + invited(worker, "way", "PAPER", "email", "")
                        .page()
                        .select("#cislo")
                        .text();
        var second = DOOR + "/"
                + invited(worker, "way", "PAPER", "email", "")
                        .page()
                        .select("#cislo")
                        .text();
        var guest = browser.nobody();
        assertThat(guest.get(first).status()).isEqualTo(404);
        cast.today(DAY.plusDays(7));
        assertThat(guest.get(second).status()).isEqualTo(200);
        cast.today(DAY.plusDays(8));
        assertThat(guest.get(second).status()).isEqualTo(404);
        worker = browser.as(city.caseManager.login());
        var third = DOOR + "/"
                + invited(worker, "way", "PAPER", "email", "")
                        .page()
                        .select("#cislo")
                        .text();
        assertThat(worker.submit(path(), path() + "/invitation/cancellation").status())
                .isEqualTo(303);
        assertThat(guest.get(third).status()).isEqualTo(404);
    }

    @Test
    void a_person_gets_three_a_day() {
        var worker = browser.as(city.caseManager.login());
        for (int i = 0; i < 3; i++) {
            assertThat(invited(worker, "way", "PAPER", "email", "").status()).isEqualTo(200);
        }
        var fourth = invited(worker, "way", "PAPER", "email", "");
        assertThat(fourth.status()).isEqualTo(422);
        assertThat(fourth.text()).contains("Dnes už dostal člověk 3 pozvánky");
    }

    @Test
    void the_account_ends_at_the_next_click_and_the_same_one_is_opened_again() {
        var worker = browser.as(city.caseManager.login());
        var guest = browser.nobody();
        var sent = invited(worker, "way", "PAPER", "email", "");
        accepted(guest, DOOR + "/" + sent.page().select("#cislo").text(), code(sent), GOOD);
        var login = login();
        guest.submit("/sign-in", "/sign-in", "login", login, "password", GOOD);
        assertThat(guest.get("/me").status()).isEqualTo(200);
        var end = worker.get(path() + "/end").form(path() + "/end");
        assertThat(worker.post(path() + "/end", end, "password", "špatné heslo").status())
                .as("who one is is asked again")
                .isEqualTo(422);
        assertThat(worker.post(path() + "/end", end, "password", IpmCast.PASSWORD)
                        .status())
                .isEqualTo(303);
        assertThat(guest.get("/me").status()).isNotEqualTo(200);
        assertThat(worker.get(path()).text()).contains("účet skončil 2. 6. 2025");
        var again = invited(worker, "way", "PAPER", "email", "");
        var other = "devět zelených kol na dvoře";
        accepted(browser.nobody(), DOOR + "/" + again.page().select("#cislo").text(), code(again), other);
        assertThat(login()).as("one account a person").isEqualTo(login);
        var returned = browser.nobody();
        assertThat(returned.submit("/sign-in", "/sign-in", "login", login, "password", GOOD)
                        .status())
                .as("the old password")
                .isEqualTo(422);
        returned.submit("/sign-in", "/sign-in", "login", login, "password", other);
        assertThat(returned.get("/me").status()).isEqualTo(200);
        assertThat(returned.get("/notices").text()).contains("K vašemu účtu je nové heslo");
    }

    @Test
    void an_invitation_that_waits_ends_with_the_account() {
        var worker = browser.as(city.caseManager.login());
        var sent = invited(worker, "way", "PAPER", "email", "");
        accepted(browser.nobody(), DOOR + "/" + sent.page().select("#cislo").text(), code(sent), GOOD);
        var waiting = invited(worker, "way", "PAPER", "email", "");
        worker.submit(path() + "/end", path() + "/end", "password", IpmCast.PASSWORD);
        var link = DOOR + "/" + waiting.page().select("#cislo").text();
        assertThat(browser.nobody().get(link).status()).isEqualTo(404);
    }

    @Test
    void only_who_accompanies_the_person_invites() {
        city.accompanies(person, city.managementUnit, city.mentor, "MENTOR");
        city.knows(person, city.housingUnit, "CLIENT");
        city.knows(person, city.addictionUnit, "PLACEMENT");
        assertThat(browser.as(city.caseManager.login()).get(path()).status()).isEqualTo(200);
        assertThat(browser.as(city.mentor.login()).get(path()).status()).isEqualTo(403);
        assertThat(browser.as(city.housing.login()).get(path()).status()).isEqualTo(403);
        assertThat(browser.as(city.addictionWorker.login()).get(path()).status())
                .as("a job alone is no reason")
                .isEqualTo(404);
        city.accompanies(person, city.addictionUnit, city.addictionWorker, "KEY_WORKER");
        assertThat(browser.as(city.addictionWorker.login()).get(path()).status())
                .isEqualTo(200);
        assertThat(browser.as(people.city().caseManager.login()).get(path()).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"nesmysl, nevypadá jako", "'', Chybí"})
    void what_is_wrong_is_said_at_the_field(String email, String said) {
        var answer = invited(browser.as(city.caseManager.login()), "way", "EMAIL", "email", email);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".errors a[href=#email]").text()).contains(said);
        assertThat(answer.page().select("#email").val()).isEqualTo(email);
    }

    @Test
    void a_guardian_has_to_know_and_is_told() {
        system(() -> db.sql("update people.person set capacity_limited = true where id = :id")
                .param("id", person.value())
                .update());
        guardian();
        var worker = browser.as(city.caseManager.login());
        assertThat(worker.get(path()).text()).contains("Opatrovnice Dana");
        var refused = invited(worker, "way", "PAPER", "email", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nejdřív to řekněte tomu, kdo za člověka jedná");
        assertThat(invited(worker, "way", "PAPER", "email", "", "guardianKnows", "ano")
                        .status())
                .isEqualTo(200);
        assertThat(browser.as(city.guardian.login()).get("/notices").text())
                .contains("Člověk, za kterého jednáte, má pozvánku do vlastního spisu");
    }

    @Test
    void an_address_of_somebody_else_stays_theirs() {
        var email = "cizi" + city.number + "@priklad.cz";
        system(() -> db.sql("update access.user_account set email = :email where id = :id")
                .param("email", email)
                .param("id", city.colleague.viewer().userId())
                .update());
        var sent = invited(browser.as(city.caseManager.login()), "way", "EMAIL", "email", email);
        accepted(browser.nobody(), link(letter(email)), code(sent), GOOD);
        assertThat(login()).startsWith("kanarina.kanarkova");
    }

    @Test
    void the_page_asks_the_database_a_few_times() {
        var worker = browser.as(city.caseManager.login());
        CountingDataSource.start();
        assertThat(worker.get(path()).status()).isEqualTo(200);
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(8);
    }

    private void guardian() {
        system(() -> db.sql("""
                        insert into people.guardianship (id, person_id, unit_id, kind, name, user_id, user_unit_id, scope, valid_from,
                                                         recorded_by, recorded_at)
                        values (gen_random_uuid(), :person, :unit, 'PUBLIC', 'Opatrovnice Dana', :user, :unit, 'WHOLE', '2024-01-01',
                                :user, now())
                        """)
                .param("person", person.value())
                .param("unit", city.socialUnit)
                .param("user", city.guardian.viewer().userId())
                .update());
    }

    private String login() {
        return system(() ->
                db.sql("""
                        select u.login from people.person_account a join access.user_account u on u.id = a.user_id
                         where a.person_id = :person
                        """).param("person", person.value()).query(String.class).single());
    }

    private long stored(String number, String code) {
        return system(() -> db.sql("""
                        select count(*) from people.own_invitation i
                         where i::text like '%' || :number || '%' or i::text like '%' || :plain || '%'
                            or encode(i.code_hash, 'escape') = :code
                        """)
                .param("number", number)
                .param("plain", number.replace("-", ""))
                .param("code", code)
                .query(Long.class)
                .single());
    }

    private String letter(String email) {
        return db.sql(
                        "select subject || ' ' || body from notifications.mail where address = :email order by id desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
    }

    private static String link(String letter) {
        var found = LINK.matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return found.group();
    }

    private <T> T system(java.util.function.Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
