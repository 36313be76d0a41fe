package cz.prostup.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a row of the logs holds (controls 22, 23, 25, 29).
@ProstupTest
class LogTests {

    private final PeopleCast people;
    private final Browserless browser;
    private final JdbcClient db;
    private final SecurityLog security;
    private final SignIn signIn;

    LogTests(PeopleCast people, Browserless browser, JdbcClient db, SecurityLog security, SignIn signIn) {
        this.people = people;
        this.browser = browser;
        this.db = db;
        this.security = security;
        this.signIn = signIn;
    }

    @Test
    void a_refusal_is_one_row_with_who_where_what_and_from_where() {
        var city = people.city();
        var visit = browser.as(city.dpo.login());
        var path = "/ipm/placements/" + UUID.randomUUID();
        visit.get(path);
        assertThat(rows("refusal_log", city.dpo.viewer())).hasSize(1).first().satisfies(row -> {
            assertThat(row)
                    .containsEntry("path", path)
                    .containsEntry("status", 403)
                    .containsEntry("action", "GET");
            assertThat(row.get("roles")).asString().isEqualTo("{DPO}");
            assertThat(row.get("units")).asString().contains(city.socialUnit.toString());
            assertThat(row.get("organisations")).asString().contains(city.cityId.toString());
            assertThat(row.get("address")).isEqualTo("127.0.0.1");
            assertThat(row.get("request_id")).asString().hasSize(8);
        });
    }

    @Test
    void signing_in_failing_and_signing_out_are_events_without_the_password() {
        var city = people.city();
        var account = city.caseManager;
        signIn.signIn(account.login(), "spatne-heslo", "127.0.0.9");
        signIn.signIn("moje-tajne-heslo-v-poli-jmena", "x", "127.0.0.9");
        assertThat(signIn.signIn(account.login(), IpmCast.PASSWORD, "127.0.0.9"))
                .isInstanceOfSatisfying(SignIn.SignedIn.class, in -> signIn.signOut(in.token()));
        assertThat(rows("security_event", account.viewer()))
                .extracting(row -> row.get("kind"))
                .containsExactly("SIGN_IN_FAILED", "SIGN_IN", "SIGN_OUT");
        assertThat(db.sql(
                                "select count(*) from access.security_event where detail like '%tajne%' or detail like '%spatne%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nothing_written_from_outside_breaks_a_line_of_the_log() {
        var city = people.city();
        security.event(city.dpo.viewer(), Kind.EXPORT, "a\r\nb\u001b[31mc\u2028d\u202Ee\u0000f");
        assertThat(rows("security_event", city.dpo.viewer()))
                .extracting(row -> row.get("detail"))
                .containsExactly("a\\u000D\\u000Ab\\u001B[31mc\\u2028d\\u202Ee\\u0000f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "\r", "\u001b", "\u0085", "\u2028", "\u2029", "\u202E", "\u2066", "\u0000", "\u007f", "\uFEFF"
            })
    void what_could_forge_a_row_is_told_by_its_code(String harmful) {
        assertThat(LogText.plain("před" + harmful + "po")).isEqualTo("před\\u%04Xpo".formatted(harmful.codePointAt(0)));
    }

    @Test
    void ordinary_text_stays_and_a_long_one_is_cut() {
        assertThat(LogText.plain("Žluťoučký kůň, 日本 🙂")).isEqualTo("Žluťoučký kůň, 日本 🙂");
        assertThat(LogText.plain("x".repeat(900))).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read_log", "refusal_log", "security_event"})
    void the_application_may_only_add_to_a_log(String log) {
        for (var attempt : List.of(
                "update access." + log + " set at = at", "delete from access." + log, "truncate access." + log)) {
            assertThat(catchThrowable(() -> db.sql(attempt).update()))
                    .as(attempt)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private List<Map<String, Object>> rows(String log, Viewer viewer) {
        return db.sql("select * from access." + log + " where user_id = :user"
                        + (log.equals("security_event") && viewer.isAny(Role.DPO) ? " and kind = 'EXPORT'" : "")
                        + " order by id")
                .param("user", viewer.userId())
                .query()
                .listOfRows();
    }
}
