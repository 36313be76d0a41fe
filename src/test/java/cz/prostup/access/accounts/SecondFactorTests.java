package cz.prostup.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.FactorCodes;
import cz.prostup.access.Role;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.people.PeopleCast;
import cz.prostup.shared.MovableClock;
import cz.prostup.shared.Today;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// The phone: setting it up, signing in with it, and what cannot be confirmed without it (controls 3, 5, 7, 8).
@ProstupTest
class SecondFactorTests {

    private static final String PAGE = "/account/second-factor";

    private final IpmCast cast;
    private final PeopleCast people;
    private final Browserless browser;
    private final FactorCodes codes;
    private final JdbcClient db;
    private final MovableClock clock;
    private final Today today;

    SecondFactorTests(
            IpmCast cast,
            PeopleCast people,
            Browserless browser,
            FactorCodes codes,
            JdbcClient db,
            MovableClock clock,
            Today today) {
        this.cast = cast;
        this.people = people;
        this.browser = browser;
        this.codes = codes;
        this.db = db;
        this.clock = clock;
        this.today = today;
    }

    @Test
    void it_is_set_up_by_a_picture_or_letters_and_a_code_and_shows_ten_recovery_codes_once() {
        cast.today(LocalDate.of(2025, 5, 6));
        var officer = cast.stage().officer;
        var visit = browser.as(officer.login());
        assertThat(visit.get(PAGE).page().select("img")).isEmpty();
        var refused = visit.submit(PAGE, PAGE, "password", "jine-heslo-uplne");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(visit.submit(PAGE, PAGE, "password", IpmCast.PASSWORD).status())
                .isEqualTo(303);
        var offered = visit.get(PAGE);
        assertThat(offered.page().select("img").attr("src")).startsWith("data:image/svg+xml;base64,");
        var secret = offered.page().select("code").text().replace(" ", "");
        assertThat(secret).matches("[A-Z2-7]{32}");
        var confirmation = PAGE + "/confirmation";
        assertThat(visit.submit(PAGE, confirmation, "phone", "000000").status()).isEqualTo(422);
        var shown = visit.submit(PAGE, confirmation, "phone", FactorCodes.shown(secret, today.now()));
        var recovery = shown.page().select("code").eachText();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(visit.get(PAGE).text()).doesNotContain(recovery.getFirst());

        var again = browser.nobody();
        assertThat(password(again, officer).text()).contains("Heslo souhlasí.");
        assertThat(again.get("/ipm/placements").status()).isEqualTo(302);
        var before = Objects.requireNonNull(password(again, officer).response().getCookie("prostup"));
        var form = again.get("/sign-in/code").form("/sign-in/code");
        var entered = again.post("/sign-in/code", form, "code", recovery.getFirst());
        assertThat(entered.status()).isEqualTo(303);
        assertThat(Objects.requireNonNull(entered.response().getCookie("prostup"))
                        .getValue())
                .isNotEqualTo(before.getValue());
        assertThat(again.get("/account").text()).contains("Nepoužitých záložních kódů: 9");
        var third = browser.nobody();
        password(third, officer);
        form = third.get("/sign-in/code").form("/sign-in/code");
        assertThat(third.post("/sign-in/code", form, "code", recovery.getFirst())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_code_is_taken_once_and_guesses_are_counted_beside_the_password() {
        cast.today(LocalDate.of(2025, 5, 7));
        var stage = cast.stage();
        var finance = stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE);
        var one = browser.nobody();
        password(one, finance);
        var code = codes.codeOf(finance.login());
        var form = one.get("/sign-in/code").form("/sign-in/code");
        assertThat(one.post("/sign-in/code", form, "code", code).status()).isEqualTo(303);
        var two = browser.nobody();
        for (int i = 0; i < 5; i++) {
            password(two, finance);
            var wrong = two.post("/sign-in/code", two.get("/sign-in/code").form("/sign-in/code"), "code", code);
            assertThat(wrong.status()).isEqualTo(422);
        }
        password(two, finance);
        var locked = two.post("/sign-in/code", two.get("/sign-in/code").form("/sign-in/code"), "code", "123456");
        assertThat(locked.status()).isEqualTo(429);
    }

    @Test
    void a_role_that_needs_it_reads_without_it_but_confirms_nothing() {
        cast.today(LocalDate.of(2025, 5, 8));
        var city = people.city();
        db.sql("delete from access.factor where user_id = :id")
                .param("id", city.admin.viewer().userId())
                .update();
        var admin = browser.as(city.admin.login());
        assertThat(admin.get("/").status()).isEqualTo(200);
        var page = "/organisation/members/" + city.caseManager.viewer().userId() + "/acts/END_SESSIONS";
        assertThat(admin.get(page).page().select("a[href=/account/second-factor]"))
                .isNotEmpty();
        var refused = admin.submit(page, page, "password", IpmCast.PASSWORD);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("potřebujete druhý faktor");
    }

    @Test
    void a_confirmation_holds_for_five_minutes() {
        cast.today(LocalDate.of(2025, 5, 9));
        var city = people.city();
        var admin = browser.as(city.admin.login());
        var page = "/organisation/members/" + city.caseManager.viewer().userId() + "/acts/END_SESSIONS";
        assertThat(admin.submit(page, page, "password", IpmCast.PASSWORD).status())
                .isEqualTo(303);
        assertThat(admin.get(page).page().select("[name=password]")).isEmpty();
        assertThat(admin.submit(page, page).status()).isEqualTo(303);
        clock.moveTo(today.now().plus(Duration.ofMinutes(6)));
        assertThat(admin.get(page).page().select("[name=password]")).isNotEmpty();
    }

    @Test
    void ending_all_sessions_counts_at_the_next_click_elsewhere() {
        cast.today(LocalDate.of(2025, 5, 12));
        var officer = cast.stage().officer;
        var here = browser.as(officer.login());
        var there = browser.as(officer.login());
        assertThat(there.get("/").status()).isEqualTo(200);
        assertThat(here.get("/account").page().select("tbody tr")).hasSize(2);
        assertThat(here.post("/account/sessions", here.get("/account").form("/account/sessions"), "which", "OTHERS")
                        .status())
                .isEqualTo(303);
        assertThat(there.get("/").status()).isEqualTo(302);
        assertThat(here.get("/").status()).isEqualTo(200);
    }

    @Test
    void a_hash_of_smaller_parameters_is_made_again_at_signing_in() {
        cast.today(LocalDate.of(2025, 5, 13));
        var officer = cast.stage().officer;
        var old = String.valueOf(new Argon2PasswordEncoder(16, 32, 1, 8, 1).encode(IpmCast.PASSWORD));
        db.sql("update access.user_account set password_hash = :hash where login = :login")
                .param("hash", old)
                .param("login", officer.login())
                .update();
        browser.as(officer.login());
        assertThat(hash(officer)).isNotEqualTo(old).contains("m=19456,t=2");
    }

    @Test
    void ones_own_password_changes_with_the_old_one_and_signs_out_elsewhere() {
        cast.today(LocalDate.of(2025, 5, 14));
        var officer = cast.stage().officer;
        var here = browser.as(officer.login());
        var there = browser.as(officer.login());
        var page = "/account/password";
        var wanted = "sedm modrých židlí v dešti";
        assertThat(here.submit(page, page, "password", "spatne", "wanted", wanted, "again", wanted)
                        .status())
                .isEqualTo(422);
        var weak = here.submit(
                page, page, "password", IpmCast.PASSWORD, "wanted", "Heslo123456789", "again", "Heslo123456789");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.response().toString()).doesNotContain("Heslo123456789");
        assertThat(here.submit(page, page, "password", IpmCast.PASSWORD, "wanted", wanted, "again", wanted)
                        .status())
                .isEqualTo(303);
        assertThat(there.get("/").status()).isEqualTo(302);
        assertThat(here.get("/").status()).isEqualTo(200);
    }

    @Test
    void pages_of_the_account_cost_few_statements() {
        cast.today(LocalDate.of(2025, 5, 15));
        var visit = browser.as(cast.stage().officer.login());
        for (var page : List.of("/account", "/account/password", PAGE)) {
            CountingDataSource.start();
            visit.get(page);
            assertThat(CountingDataSource.stop()).as(page).hasSizeLessThanOrEqualTo(6);
        }
    }

    private Browserless.Answer password(Browserless.Visit visit, Actor actor) {
        return visit.submit("/sign-in", "/sign-in", "login", actor.login(), "password", IpmCast.PASSWORD);
    }

    private String hash(Actor actor) {
        return db.sql("select password_hash from access.user_account where login = :login")
                .param("login", actor.login())
                .query(String.class)
                .single();
    }
}
