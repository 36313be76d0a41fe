package cz.prostup.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class AnonymousTests {

    private static final String LIST = "/people/anonymous";

    private final IpmCast cast;
    private final PeopleCast people;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    AnonymousTests(
            IpmCast cast, PeopleCast people, Browserless browser, JdbcClient db, TransactionTemplate transaction) {
        this.cast = cast;
        this.people = people;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void spring() {
        cast.today(LocalDate.of(2026, 4, 7));
    }

    @Test
    void an_alias_is_of_its_unit_only_and_no_search_finds_it() {
        var city = people.city();
        var one = write(browser.as(city.addictionWorker.login()), "Modrá bunda", "Kanárek u nádraží");
        assertThat(browser.as(city.addictionWorker.login())
                        .get(LIST + "?q=modra")
                        .text())
                .contains("Modrá bunda");
        for (var other : java.util.List.of(city.caseManager, city.ospod, city.debtAdviser, city.internalSupport)) {
            var visit = browser.as(other.login());
            assertThat(visit.get(one).status()).isEqualTo(404);
            assertThat(visit.get(LIST).text()).doesNotContain("Modrá bunda");
            assertThat(visit.get("/people/" + city.client("A", "B") + "/merge?q=modra")
                            .text())
                    .doesNotContain("Modrá bunda");
        }
        assertThat(browser.as(city.elsewhere.officer.login()).get(LIST).status())
                .isEqualTo(403);
        assertThat(browser.as(city.mentor.login()).get(LIST).status()).isEqualTo(403);
    }

    @Test
    void the_second_lock_holds_without_the_first() {
        var city = people.city();
        write(browser.as(city.addictionWorker.login()), "Zámek", "");
        assertThat(seenByLockOnly(city.addictionWorker.viewer())).isEqualTo(1);
        assertThat(seenByLockOnly(city.caseManager.viewer())).isZero();
        assertThat(seenByLockOnly(city.admin.viewer())).isZero();
    }

    @Test
    void the_note_lies_sealed_and_contacts_are_counted() {
        var city = people.city();
        var visit = browser.as(city.addictionWorker.login());
        var one = write(visit, "Pes Rek", "Kanárek v poznámce");
        var stored = cast.as(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transaction.execute(status -> db.sql(
                                "select encode(note_sealed, 'escape') from people.anonymous_client where id = cast(:id as uuid)")
                        .param("id", one.substring(one.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single())));
        assertThat(stored).doesNotContain("Kanárek").doesNotContain("poznámce");
        visit.submit(one, one + "/contacts", "day", "2026-04-01");
        visit.submit(one, one + "/contacts", "day", "2026-04-06");
        assertThat(visit.get(one).text()).contains("2 kontakty, naposledy 6. 4. 2026");
        assertThat(visit.get(one).page().select("textarea[name=note]").text()).contains("Kanárek v poznámce");
        var future = visit.submit(one, one + "/contacts", "day", "2026-05-01");
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.form(one + "/contacts").get("day")).containsExactly("2026-05-01");
    }

    @Test
    void becoming_a_client_is_taken_back_when_it_was_a_mistake() {
        var city = people.city();
        var person = city.client("Známý", "Jménem");
        city.knows(person, city.addictionUnit, "CLIENT");
        var hidden = city.client("Jen", "Městský");
        var visit = browser.as(city.addictionWorker.login());
        var one = write(visit, "Bez jména", "");
        assertThat(visit.get(one + "?q=mest").text()).contains("Nikoho takového nevidíte");
        var page = visit.get(one + "?q=jmenem");
        assertThat(visit.post(one + "/link", page.form(one + "/link"), "person", hidden.toString())
                        .status())
                .isEqualTo(404);
        assertThat(visit.post(one + "/link", page.form(one + "/link"), "person", person.toString())
                        .status())
                .isEqualTo(303);
        assertThat(visit.get(one).text()).contains("Známý Jménem");
        assertThat(visit.post(one + "/link", page.form(one + "/link"), "person", person.toString())
                        .status())
                .isEqualTo(409);
        visit.submit(one, one + "/unlink");
        assertThat(visit.get(one).text()).doesNotContain("Známý Jménem");
    }

    @Test
    void what_cannot_be_taken_stays_typed() {
        var city = people.city();
        var visit = browser.as(city.addictionWorker.login());
        write(visit, "Stejná", "");
        var twice = visit.submit(LIST, LIST + "/new", "alias", "stejna", "age", "45", "note", "moje věta");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.form(LIST + "/new").get("note").getFirst()).contains("moje věta");
        assertThat(visit.submit(LIST, LIST + "/new", "alias", "", "age", "sto").status())
                .isEqualTo(422);
    }

    @Test
    void the_pages_ask_little() {
        var city = people.city();
        var visit = browser.as(city.addictionWorker.login());
        var one = write(visit, "Počítaná", "");
        for (var path : java.util.List.of(LIST, one + "?q=no")) {
            CountingDataSource.start();
            assertThat(visit.get(path).status()).isEqualTo(200);
            assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(8);
        }
    }

    private static String write(Visit visit, String alias, String note) {
        var done = visit.submit(LIST, LIST + "/new", "alias", alias, "age", "40", "note", note);
        assertThat(done.status()).isEqualTo(303);
        return done.location();
    }

    private long seenByLockOnly(Viewer viewer) {
        return cast.as(
                viewer,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> db.sql("select count(*) from people.anonymous_client")
                                .query(Long.class)
                                .single())));
    }
}
