package cz.prostup.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PeopleCast.City;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One's own e-mail address: asked for with a password, confirmed at the new one, told to the old one (control 9).
@ProstupTest
class OwnEmailTests {

    private static final Pattern LINK = Pattern.compile("/account/email/[\\w-]{43}");

    private final IpmCast cast;
    private final PeopleCast people;
    private final Browserless browser;
    private final JdbcClient db;
    private City city;
    private String old = "";
    private String fresh = "";

    OwnEmailTests(IpmCast cast, PeopleCast people, Browserless browser, JdbcClient db) {
        this.cast = cast;
        this.people = people;
        this.browser = browser;
        this.db = db;
        this.city = people.city();
    }

    @BeforeEach
    void somebodyHasAnAddress() {
        cast.today(LocalDate.of(2025, 6, 2));
        city = people.city();
        old = "stara" + city.number + "@mesto.cz";
        fresh = "nova" + city.number + "@mesto.cz";
        address(city.caseManager.viewer().userId(), old);
    }

    @Test
    void it_holds_once_the_link_is_opened_and_both_addresses_are_told() {
        var visit = browser.as(city.caseManager.login());
        assertThat(asked(visit, fresh, IpmCast.PASSWORD).status()).isEqualTo(303);
        assertThat(present()).isEqualTo(old);
        assertThat(letter(old)).contains("Někdo mění adresu vašeho účtu").doesNotContain(fresh);
        var link = link(letter(fresh));
        assertThat(visit.get(link).text()).contains(fresh, old);
        assertThat(present()).as("opening a link changes nothing").isEqualTo(old);
        assertThat(visit.submit(link, link).status()).isEqualTo(303);
        assertThat(present()).isEqualTo(fresh);
        assertThat(letter(old))
                .contains("Adresa vašeho účtu v Prostupu je změněná")
                .doesNotContain(fresh);
        assertThat(visit.get(link).status()).as("it works once").isEqualTo(404);
        assertThat(browser.as(city.caseManager.login()).get("/account/email").text())
                .as("the login stays")
                .contains(fresh);
    }

    @Test
    void without_the_password_nothing_is_sent() {
        var visit = browser.as(city.caseManager.login());
        var answer = asked(visit, fresh, "špatné heslo");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#email").val()).isEqualTo(fresh);
        assertThat(letters(fresh)).isZero();
        assertThat(letters(old)).isZero();
    }

    @Test
    void the_link_is_worth_nothing_to_anybody_else_nor_after_a_day() {
        var visit = browser.as(city.caseManager.login());
        asked(visit, fresh, IpmCast.PASSWORD);
        var link = link(letter(fresh));
        assertThat(browser.as(city.colleague.login()).get(link).status()).isEqualTo(404);
        assertThat(browser.nobody().get(link).location()).startsWith("/sign-in?to=");
        cast.today(LocalDate.of(2025, 6, 4));
        assertThat(browser.as(city.caseManager.login()).get(link).status()).isEqualTo(404);
    }

    @Test
    void a_newer_request_replaces_the_older_one_and_five_a_day_are_enough() {
        var visit = browser.as(city.caseManager.login());
        asked(visit, fresh, IpmCast.PASSWORD);
        var first = link(letter(fresh));
        for (int i = 2; i <= 5; i++) {
            assertThat(asked(visit, i + fresh, IpmCast.PASSWORD).status()).isEqualTo(303);
        }
        assertThat(visit.get(first).status()).isEqualTo(404);
        assertThat(asked(visit, "6" + fresh, IpmCast.PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void nobody_learns_whose_an_address_is() {
        address(city.colleague.viewer().userId(), fresh);
        var visit = browser.as(city.caseManager.login());
        var answer = asked(visit, fresh, IpmCast.PASSWORD);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(visit.get("/account").text()).contains("Na novou adresu jsme poslali odkaz");
        assertThat(LINK.matcher(letter(fresh)).find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nesmysl", "a@b", "jana@<script>.cz"})
    void what_is_no_address_is_said_at_the_field(String email) {
        var answer = asked(browser.as(city.caseManager.login()), email, IpmCast.PASSWORD);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".errors a[href=#email]")).hasSize(1);
    }

    private static Answer asked(Visit visit, String email, String password) {
        var form = visit.get("/account/email").form("/account/email");
        return form.containsKey("password")
                ? visit.post("/account/email", form, "email", email, "password", password)
                : visit.post("/account/email", form, "email", email);
    }

    private void address(java.util.UUID user, String email) {
        db.sql("update access.user_account set email = :email where id = :id")
                .param("email", email)
                .param("id", user)
                .update();
    }

    private String present() {
        return db.sql("select email from access.user_account where id = :id")
                .param("id", city.caseManager.viewer().userId())
                .query(String.class)
                .single();
    }

    private long letters(String email) {
        return db.sql("select count(*) from notifications.mail where address = :email")
                .param("email", email)
                .query(Long.class)
                .single();
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
}
