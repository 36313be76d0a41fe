package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.shared.MovableClock;
import cz.prostup.shared.Today;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.ProstupTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Signing in without hints, sessions that end, forms that cannot be forged.
@ProstupTest
class SessionTests {

    private static final String REFUSED = "Jméno nebo heslo nesouhlasí. Zkuste to prosím znovu.";

    private final IpmCast cast;
    private final Story story;
    private final Browserless browser;
    private final MovableClock clock;
    private final Today today;

    @LocalServerPort
    private int port;

    SessionTests(IpmCast cast, Story story, Browserless browser, MovableClock clock, Today today) {
        this.cast = cast;
        this.story = story;
        this.browser = browser;
        this.clock = clock;
        this.today = today;
    }

    /// On a day of its own, so that nobody else's sign-in waits for these failures.
    @Test
    void after_five_failures_a_name_waits_whether_somebody_has_it_or_not() {
        cast.today(LocalDate.of(2024, 2, 15));
        var officer = cast.stage().officer;
        for (var login : List.of(officer.login(), "nobody-" + officer.login())) {
            for (int i = 0; i < 5; i++) {
                var refused = attempt(login, "Spatne-heslo-2025");
                assertThat(refused.status()).isEqualTo(422);
                assertThat(refused.text()).contains(REFUSED);
                assertThat(refused.page().select("[name=login]").val()).isEqualTo(login);
                assertThat(refused.page().select("[name=password]").val()).isEmpty();
            }
            var locked = attempt(login, IpmCast.PASSWORD);
            assertThat(locked.status()).isEqualTo(429);
            assertThat(locked.text()).contains("Příliš mnoho pokusů.").doesNotContain(REFUSED);
        }
        pass(Duration.ofMinutes(2));
        assertThat(attempt(officer.login(), IpmCast.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void a_session_ends_after_half_an_hour_without_work() {
        var officer = signedIn();
        pass(Duration.ofMinutes(29));
        assertThat(officer.get("/").status()).isEqualTo(200);
        pass(Duration.ofMinutes(29));
        assertThat(officer.get("/").status()).isEqualTo(200);
        pass(Duration.ofMinutes(31));
        assertThat(officer.get("/").location()).isEqualTo("/sign-in?to=%2F");
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy() {
        var officer = signedIn();
        for (int i = 0; i < 24; i++) {
            assertThat(officer.get("/").status()).isEqualTo(200);
            pass(Duration.ofMinutes(29).plusSeconds(50));
        }
        assertThat(officer.get("/").status()).isEqualTo(200);
        pass(Duration.ofMinutes(5));
        assertThat(officer.get("/").status()).isEqualTo(302);
    }

    @Test
    void signing_out_ends_the_session_at_once() {
        var actor = story.stage(LocalDate.of(2025, 4, 7), 1).officer;
        var officer = browser.as(actor.login());
        var before = officer.get("/");
        var token = Objects.requireNonNull(officer.get("/").form("/sign-out"));
        var out = officer.post("/sign-out", token);
        assertThat(out.response().getHeader("Clear-Site-Data")).contains("cache");
        assertThat(before.status()).isEqualTo(200);
        assertThat(officer.get("/").status()).isEqualTo(302);
    }

    @Test
    void a_form_without_its_token_is_refused_and_kept() {
        var stage = story.stage(LocalDate.of(2025, 4, 7), 1);
        var provider = browser.as(stage.provider.login());
        var form = new LinkedHashMap<>(provider.get("/ipm/activities/new").form("/ipm/activities/new"));
        form.remove("_csrf");
        var answer = provider.post("/ipm/activities/new", form, "note", "Přišel i s bratrem 🙂", "hours", "1,5");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("input[name=kept.note]").val()).isEqualTo("Přišel i s bratrem 🙂");
        assertThat(answer.page().select("input[name=kept.hours]").val()).isEqualTo("1,5");
        assertThat(provider.get("/ipm/activities").text()).contains("0,0 / 16 h");
    }

    @Test
    void a_token_of_another_session_is_worth_nothing() {
        var stage = story.stage(LocalDate.of(2025, 4, 7), 1);
        var foreign = browser.as(stage.mentor.login()).get("/").form("/sign-out");
        var provider = browser.as(stage.provider.login());
        assertThat(provider.post("/sign-out", Map.of("_csrf", Objects.requireNonNull(foreign.get("_csrf"))))
                        .status())
                .isEqualTo(403);
        assertThat(provider.get("/").status()).isEqualTo(200);
    }

    @Test
    void after_signing_in_nobody_is_led_to_another_site() {
        var stage = story.stage(LocalDate.of(2025, 4, 7), 0);
        for (var to : List.of("https://example.org/", "//example.org", "/\\example.org")) {
            var nobody = browser.nobody();
            var form = nobody.get("/sign-in").form("/sign-in");
            var answer = nobody.post(
                    "/sign-in", form, "to", to, "login", stage.officer.login(), "password", IpmCast.PASSWORD);
            assertThat(answer.location()).isEqualTo("/");
        }
    }

    @Test
    void every_answer_carries_the_headers_and_the_cookie_its_flags() throws Exception {
        var stage = story.stage(LocalDate.of(2025, 4, 7), 1);
        var cookie = Objects.requireNonNull(
                attempt(stage.officer.login(), IpmCast.PASSWORD).response().getHeader("Set-Cookie"));
        var secret = cookie.replaceAll(";.*", "");
        for (var path : List.of("/sign-in", "/", "/ipm/placements", "/ipm/placements/none", "/nowhere", "/health")) {
            var headers = get(path, secret).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Cache-Control"))
                    .as(path)
                    .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
        }
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var stage = story.stage(LocalDate.of(2025, 4, 7), 0);
        var cookies =
                attempt(stage.officer.login(), IpmCast.PASSWORD).response().getHeaders("Set-Cookie");
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("prostup=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Max-Age"));
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Cookie", cookie)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private Answer attempt(String login, String password) {
        return browser.nobody().submit("/sign-in", "/sign-in", "login", login, "password", password);
    }

    private Visit signedIn() {
        cast.today(LocalDate.of(2025, 4, 7));
        Actor officer = cast.stage().officer;
        return browser.as(officer.login());
    }

    private void pass(Duration time) {
        clock.moveTo(today.now().plus(time));
    }
}
