package cz.prostup.ipm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.shared.MovableClock;
import cz.prostup.shared.Today;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.ui.Czech;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in by one click, and moving the time.
@DemoTest
class DemoPagesTests {

    private final Browserless browser;
    private final DemoPeople people;
    private final MovableClock clock;
    private final Today today;
    private final JdbcClient db;

    DemoPagesTests(Browserless browser, DemoPeople people, MovableClock clock, Today today, JdbcClient db) {
        this.browser = browser;
        this.people = people;
        this.clock = clock;
        this.today = today;
        this.db = db;
    }

    @AfterEach
    void back() {
        clock.shiftBy(Duration.ZERO);
    }

    @Test
    void the_sign_in_page_offers_an_account_for_each_role_with_a_screen_and_says_their_password() {
        var page = browser.nobody().get("/sign-in").page();
        assertThat(page.text()).contains("Heslo ukázkových účtů: " + Foundation.PASSWORD + ".");
        assertThat(page.select("form[action=/demo/sign-in] button").eachText())
                .containsExactly(
                        "Přihlásit se: Soňa Vítková",
                        "Přihlásit se: Petr Hájný",
                        "Přihlásit se: Irena Malíková",
                        "Přihlásit se: Jana Malá",
                        "Přihlásit se: Alena Bílá",
                        "Přihlásit se: Otakar Lípa",
                        "Přihlásit se: David Kolář",
                        "Přihlásit se: Radka Poláková",
                        "Přihlásit se: Vladimíra Hořká",
                        "Přihlásit se: Sylva Pravdová",
                        "Přihlásit se: Benedikt Řádný",
                        "Přihlásit se: Barbora Lipská",
                        "Přihlásit se: Jitka Javorová",
                        "Přihlásit se: Lada Dubová",
                        "Přihlásit se: Vilém Opatrný",
                        "Přihlásit se: Romana Domková",
                        "Přihlásit se: Kamil Pokladný",
                        "Přihlásit se: Gustav Klíč",
                        "Přihlásit se: Judita Tajná",
                        "Přihlásit se: Šárka Pevná",
                        "Přihlásit se: Prokop Servis",
                        "Přihlásit se: Vlasta Růžková",
                        "Přihlásit se: Helena Spojená",
                        "Přihlásit se: Ludmila Radová");
    }

    @Test
    void one_click_signs_in() {
        var page = signedIn("irena.malikova").get("/").page();
        assertThat(page.select("header .who").text()).contains("Irena Malíková");
    }

    @Test
    void the_page_that_was_asked_for_opens_after_the_click() {
        var visit = browser.nobody();
        var form = visit.get("/sign-in?to=%2Fipm%2Fsheets").form("/demo/sign-in");
        var answer = visit.post(
                "/demo/sign-in",
                form,
                "account",
                people.account("irena.malikova").toString());
        assertThat(answer.location()).isEqualTo("/ipm/sheets");
    }

    @Test
    void an_interrupted_form_is_carried_over_the_click() {
        var visit = browser.nobody();
        var form = visit.get("/sign-in").form("/demo/sign-in");
        var answer = visit.post(
                "/demo/sign-in",
                form,
                "account",
                people.account("irena.malikova").toString(),
                "keptPath",
                "/ipm/sheets",
                "keptOwner",
                "",
                "kept.gross",
                "17 600");
        assertThat(answer.form("/ipm/sheets")).containsEntry("gross", java.util.List.of("17 600"));
    }

    @Test
    void an_account_that_the_demo_does_not_have_stays_outside() {
        var visit = browser.nobody();
        var form = visit.get("/sign-in").form("/demo/sign-in");
        var answer = visit.post("/demo/sign-in", form, "account", "00000000-0000-7000-8000-000000000001");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Tento účet v ukázce není.");
    }

    @Test
    void a_click_from_another_site_does_nothing() {
        var answer = browser.nobody()
                .post(
                        "/demo/sign-in",
                        java.util.Map.of(),
                        "account",
                        people.account("irena.malikova").toString());
        assertThat(answer.response().getCookie("prostup")).isNull();
    }

    @Test
    void every_page_says_that_it_is_a_demo() {
        assertThat(browser.nobody().get("/sign-in").page().select(".demo").text())
                .contains("lidé i organizace jsou vymyšlení");
        var banner = signedIn("jana.mala").get("/").page().select(".demo");
        assertThat(banner.select("a").attr("href")).isEqualTo("/demo/clock");
    }

    @Test
    void moving_the_time_runs_what_fell_due_and_says_what_happened() {
        var visit = signedIn("jana.mala");
        var day = today.date().plusMonths(2);
        long before = returns();
        var answer = visit.submit("/demo/clock", "/demo/clock", "by", "DATE", "date", day.toString());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(today.date()).isEqualTo(day);
        assertThat(returns()).isGreaterThan(before);
        var page = visit.get("/demo/clock");
        assertThat(page.page().select("[role=status]").text())
                .contains("Dnes je " + plain(Czech.date(day)))
                .contains(" se otevřelo");
        assertThat(page.page().select(".demo").text()).contains("dnes je tu " + plain(Czech.date(day)));
    }

    @Test
    void a_day_a_week_and_the_end_of_the_month_are_one_click() {
        var visit = signedIn("petr.hajny");
        var now = today.date();
        visit.submit("/demo/clock", "/demo/clock", "by", "DAY");
        assertThat(today.date()).isEqualTo(now.plusDays(1));
        visit.submit("/demo/clock", "/demo/clock", "by", "WEEK");
        assertThat(today.date()).isEqualTo(now.plusDays(8));
        visit.submit("/demo/clock", "/demo/clock", "by", "MONTH_END");
        assertThat(today.date().plusDays(1).getDayOfMonth()).isEqualTo(1);
    }

    @Test
    void what_has_happened_cannot_be_undone_by_going_back() {
        var visit = signedIn("jana.mala");
        var page = visit.submit("/demo/clock", "/demo/clock", "by", "DATE", "date", "2025-01-01");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Dřív už se v ukázce něco stalo.");
        assertThat(visit.submit("/demo/clock", "/demo/clock", "by", "DATE", "date", "9999-01-01")
                        .status())
                .isEqualTo(422);
    }

    /// As jsoup reads it.
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private long returns() {
        return db.sql("select count(*) from ipm.monthly_return")
                .query(Long.class)
                .single();
    }

    private Visit signedIn(String login) {
        var visit = browser.nobody();
        var form = visit.get("/sign-in").form("/demo/sign-in");
        visit.post("/demo/sign-in", form, "account", people.account(login).toString());
        return visit;
    }
}
