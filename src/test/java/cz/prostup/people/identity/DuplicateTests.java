package cz.prostup.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.people.PeopleCast;
import cz.prostup.people.PersonId;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class DuplicateTests {

    private static final String DESK = "/people/duplicates";

    private final IpmCast cast;
    private final PeopleCast people;
    private final FindDuplicates find;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    DuplicateTests(
            IpmCast cast,
            PeopleCast people,
            FindDuplicates find,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.people = people;
        this.find = find;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void spring() {
        cast.today(LocalDate.of(2026, 4, 7));
    }

    @Test
    void the_same_and_a_near_name_with_one_day_of_birth_are_offered() {
        var city = people.city();
        city.client("Žofie", "Křížová");
        city.client("Zofie", "Krizova");
        city.client("Žofie", "Křižovská");
        city.client("Bohumil", "Zcela Jiný");
        find.searchNow();
        assertThat(browser.as(city.caseManager.login()).get(DESK).text())
                .contains("Zofie Krizova", "stejné jméno i datum narození", "Žofie Křižovská")
                .doesNotContain("Bohumil");
    }

    @Test
    void two_parents_with_one_phone_are_two_people() {
        var city = people.city();
        born(city.client("Karel", "Matoušek"), "1981-01-01", "+420 604 555 111");
        born(city.client("Ivana", "Svobodová"), "1983-02-02", "604555111");
        born(city.client("Karel", "Matousek"), "1982-01-01", "604 555 111");
        find.searchNow();
        assertThat(browser.as(city.caseManager.login()).get(DESK).text())
                .contains("Karel Matousek", "podobné jméno a stejný telefon")
                .doesNotContain("Ivana");
    }

    @Test
    void whoever_sees_only_one_of_the_two_sees_no_pair() {
        var city = people.city();
        var seen = city.client("Skrytá", "Dvojice");
        city.client("Skryta", "Dvojice");
        city.knows(seen, city.addictionUnit, "CLIENT");
        find.searchNow();
        assertThat(browser.as(city.addictionWorker.login()).get(DESK).text()).doesNotContain("Dvojice");
        var visit = browser.as(city.caseManager.login());
        var pair = visit.get(DESK).page().select("a[aria-label*=Dvojice]").attr("href");
        assertThat(visit.get(pair).status()).isEqualTo(200);
        assertThat(browser.as(city.addictionWorker.login()).get(pair).status()).isEqualTo(404);
        assertThat(browser.as(city.mentor.login()).get(DESK).status()).isEqualTo(403);
    }

    @Test
    void two_people_is_remembered_with_its_reason_and_may_be_reopened() {
        var city = people.city();
        city.client("Jitka", "Dvojčetová");
        city.client("Jirka", "Dvojčetová");
        find.searchNow();
        var visit = browser.as(city.caseManager.login());
        var pair = visit.get(DESK).page().select("a[aria-label*=Dvojčetová]").attr("href");
        var stale = visit.get(pair).form(pair + "/two-people");
        var silent = visit.submit(pair, pair + "/two-people", "reason", "  ");
        assertThat(silent.status()).isEqualTo(422);
        visit.submit(pair, pair + "/two-people", "reason", "Dvojčata.");
        var late = visit.post(pair + "/two-people", stale, "reason", "Můj text.");
        assertThat(late.status()).isEqualTo(409);
        find.searchNow();
        assertThat(visit.get(DESK).text()).doesNotContain("Dvojčetová");
        assertThat(visit.get(DESK + "?show=decided").text()).contains("Dvojčetová", "Dvojčata.");
        visit.submit(pair, pair + "/reopen");
        assertThat(visit.get(DESK).text()).contains("Dvojčetová");
    }

    @Test
    void a_pair_that_became_one_or_differs_by_now_is_no_more_there() {
        var city = people.city();
        var one = city.client("Alois", "Opravený");
        city.client("Alois", "Opraveny");
        find.searchNow();
        var visit = browser.as(city.caseManager.login());
        assertThat(visit.get(DESK).text()).contains("Alois");
        born(one, "1950-01-01", null);
        find.searchNow();
        assertThat(visit.get(DESK).text()).doesNotContain("Alois");
    }

    @Test
    void the_pages_ask_little() {
        var city = people.city();
        for (int i = 0; i < 8; i++) {
            city.client("Mnohá", "Stejná");
        }
        find.searchNow();
        var visit = browser.as(city.caseManager.login());
        CountingDataSource.start();
        var desk = visit.get(DESK);
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(8);
        assertThat(desk.text()).contains("1 až 20 z 28");
        assertThat(visit.get(DESK + "?page=2").text()).contains("21 až 28 z 28");
        CountingDataSource.start();
        visit.get(desk.page().select("a[href^=/people/duplicates/]").attr("href"));
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(9);
    }

    private void born(PersonId person, String day, @org.jspecify.annotations.Nullable String phone) {
        system(() -> db.sql("update people.person set birth_date = cast(:day as date), phone = :phone where id = :id")
                .param("day", day)
                .param("phone", phone)
                .param("id", person.value())
                .update());
    }

    private <T> T system(Supplier<T> work) {
        return cast.as(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
