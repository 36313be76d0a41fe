package cz.prostup.ipm.board;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class BoardTests {

    private static final LocalDate START = LocalDate.of(2025, 3, 1);
    private static final LocalDate NOW = LocalDate.of(2025, 4, 14);

    private final IpmCast cast;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    BoardTests(IpmCast cast, Browserless browser, JdbcClient db, TransactionTemplate transaction) {
        this.cast = cast;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    private BoardCast full() {
        var board = new BoardCast(cast.stage(), db, transaction);
        board.stage.participant(START);
        board.filled();
        board.agreementOf(board.application(LocalDate.of(2025, 4, 1)));
        var position = board.position();
        board.candidate("Tibor", "Nejmenovaný", position, LocalDate.of(2025, 4, 10));
        board.lead(
                "Pekárna U Dubu " + board.stage.number,
                LocalDate.of(2025, 3, 1),
                board.officer().userId());
        cast.today(NOW);
        return board;
    }

    @Test
    void an_officer_sees_the_whole_way_with_names_turns_and_silence() {
        var board = full();
        var page = browser.as(board.stage.officer.login()).get("/ipm/board");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".pile h2").eachText())
                .containsExactly("Zájem 1", "Žádost 1", "Dohoda 1", "Místo 1", "Člověk 2");
        assertThat(page.text())
                .contains("Pekárna U Dubu", "zvažuje", "na řadě: zaměstnavatel", "ticho 44 dní", "po termínu")
                .contains("v posouzení", "Tibor Nejmenovaný", "Karel Zkušený1", "Vede: Zkoušející officer");
        assertThat(reads(board.officer().userId())).isEqualTo(1);
    }

    @Test
    void a_coordinator_sees_states_of_the_territory_and_no_name() {
        var board = full();
        var page = browser.as(board.coordinator.login()).get("/ipm/board");
        assertThat(page.page().select(".pile h2").eachText())
                .containsExactly("Zájem 1", "Žádost 1", "Dohoda 1", "Místo 1", "Člověk 2");
        assertThat(page.text())
                .contains("Uchazeč", "Obsazené místo")
                .doesNotContain("Nejmenovaný", "Zkušený1", "Tibor");
        assertThat(reads(board.coordinator.viewer().userId())).isZero();
        var file =
                browser.as(board.coordinator.login()).get("/ipm/board/file.csv").response();
        assertThat(new String(file.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Uchazeč")
                .doesNotContain("Nejmenovaný");
    }

    @Test
    void a_coordinator_of_another_territory_and_another_branch_see_nothing() {
        full();
        var other = new BoardCast(cast.stage(), db, transaction);
        for (var login : new String[] {other.coordinator.login()}) {
            assertThat(browser.as(login).get("/ipm/board").text()).contains("Nástěnka je zatím prázdná");
        }
        assertThat(browser.as(other.stage.officer.login())
                        .get("/ipm/board?q=Pekárna")
                        .text())
                .contains("S těmito filtry tu nic není");
        assertThat(browser.as(other.stage.mentor.login()).get("/ipm/board").status())
                .isEqualTo(403);
    }

    @Test
    void it_stays_within_the_bound_of_statements() {
        var board = full();
        var visit = browser.as(board.stage.officer.login());
        for (var path : new String[] {
            "/ipm/board", "/ipm/board?q=pekarrna", "/ipm/board/person", "/ipm/board/lead?silent=1", "/search?q=pekarna"
        }) {
            visit.get(path);
            CountingDataSource.start();
            assertThat(visit.get(path).status()).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    void filters_and_a_mistyped_search_find() {
        var board = full();
        var visit = browser.as(board.stage.officer.login());
        assertThat(visit.get("/ipm/board?silent=1").page().select(".card")).hasSize(1);
        assertThat(visit.get("/ipm/board?turn=office").page().select(".card").text())
                .contains("posouzení")
                .doesNotContain("zvažuje");
        assertThat(visit.get("/ipm/board?mine=1").text()).contains("Pekárna");
        assertThat(visit.get("/ipm/board?state=LEAD%3ACONSIDERING").page().select(".card"))
                .hasSize(1);
        assertThat(visit.get("/ipm/board?q=pekarna").text()).contains("Pekárna").doesNotContain("nejblíž");
        assertThat(visit.get("/ipm/board?q=pekkarna+dubu").text()).contains("nejblíž", "Pekárna");
        assertThat(visit.get("/ipm/board/application").page().select("tbody tr"))
                .hasSize(1);
        assertThat(visit.get("/search?q=pekarna").text()).contains("Pekárna U Dubu");
    }

    @Test
    void a_column_is_bounded_and_leads_to_its_list() {
        var board = full();
        for (int n = 0; n < 23; n++) {
            board.lead("Obec " + n, LocalDate.of(2025, 4, 1), board.officer().userId());
        }
        var page = browser.as(board.stage.officer.login()).get("/ipm/board");
        assertThat(page.page().select(".pile").first().select(".card")).hasSize(20);
        assertThat(page.text()).contains("další 4");
    }

    private int reads(UUID user) {
        return db.sql("select count(*) from access.read_log where user_id = :user and what = 'board'")
                .param("user", user)
                .query(Integer.class)
                .single();
    }
}
