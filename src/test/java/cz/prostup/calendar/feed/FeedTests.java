package cz.prostup.calendar.feed;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.board.BoardCast;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class FeedTests {

    private final IpmCast cast;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    FeedTests(IpmCast cast, Browserless browser, JdbcClient db, TransactionTemplate transaction) {
        this.cast = cast;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    private BoardCast board() {
        var board = new BoardCast(cast.stage(), db, transaction);
        board.application(LocalDate.of(2025, 4, 1));
        board.lead("Pekárna", LocalDate.of(2025, 4, 1), board.officer().userId());
        var participant = board.stage.participant(LocalDate.of(2025, 3, 1), "Květa", "Tajná");
        cast.as(
                cz.prostup.access.Viewer.SYSTEM,
                () -> transaction.execute(status -> db.sql("""
                        insert into calendar.deadline (id, rule, subject_kind, subject_id, base_date, computed_on, due_on, unit_id, role)
                        values (:id, 'basic-end', 'placement', :subject, '2025-03-01', '2026-02-28', '2026-02-28', :unit, 'KOP_OFFICER')
                        """)
                        .param("id", UUID.randomUUID())
                        .param("subject", participant.placement().value())
                        .param("unit", board.stage.officeUnit)
                        .update()));
        cast.today(LocalDate.of(2025, 4, 14));
        return board;
    }

    private static String address(Browserless.Answer page) {
        var shown = page.page().select("#address").attr("value");
        return shown.substring(shown.indexOf("/calendar/"));
    }

    private static String text(Browserless.Answer answer) {
        return new String(answer.response().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void a_calendar_without_a_session_reads_deadlines_without_names() throws Exception {
        var board = board();
        var visit = browser.as(board.stage.officer.login());
        var address = address(visit.submit("/account/calendar", "/account/calendar"));
        assertThat(visit.get("/account/calendar").page().select("#address")).isEmpty();
        var answer = browser.nobody().get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().getContentType()).startsWith("text/calendar");
        assertThat(text(answer)).doesNotContain("Květa", "Tajná", "K. T.");
        var calendar = new CalendarBuilder()
                .build(new ByteArrayInputStream(answer.response().getContentAsByteArray()));
        calendar.validate();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(3);
        assertThat(events.stream().map(event -> event.getSummary().getValue()))
                .containsExactlyInAnyOrder(
                        "rozhodnout o žádosti, Z-" + board.stage.number,
                        "další krok se zaměstnavatelem",
                        "konec základní podpory, T/" + board.stage.number + " č.\u00a01");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getAlarms()).isNotEmpty();
            assertThat(event.getUid().orElseThrow().getValue()).endsWith("@prostup");
        });
        assertThat(uids(text(browser.nobody().get(address)))).isEqualTo(uids(text(answer)));
        assertThat(reads(board.officer().userId())).isZero();
    }

    @Test
    void initials_come_only_when_they_were_asked_for_and_each_fetch_is_logged() {
        var board = board();
        var visit = browser.as(board.stage.officer.login());
        var address = address(visit.submit("/account/calendar", "/account/calendar"));
        visit.submit("/account/calendar", "/account/calendar/initials", "initials", "ano");
        assertThat(text(browser.nobody().get(address))).contains("(K. T.)").doesNotContain("Tajná");
        assertThat(reads(board.officer().userId())).isEqualTo(1);
    }

    @Test
    void an_old_address_and_one_that_was_switched_off_answer_nothing() {
        var board = board();
        var visit = browser.as(board.stage.officer.login());
        var old = address(visit.submit("/account/calendar", "/account/calendar"));
        var renewed = address(visit.submit("/account/calendar", "/account/calendar"));
        assertThat(browser.nobody().get(old).status()).isEqualTo(404);
        assertThat(browser.nobody().get(renewed).status()).isEqualTo(200);
        visit.submit("/account/calendar", "/account/calendar/off");
        assertThat(browser.nobody().get(renewed).status()).isEqualTo(404);
        assertThat(db.sql("select count(*) from calendar.feed where encode(token_hash, 'escape') = :token")
                        .param("token", renewed)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void who_asks_too_often_waits() {
        var board = board();
        var visit = browser.as(board.stage.officer.login());
        var address = address(visit.submit("/account/calendar", "/account/calendar"));
        for (int n = 0; n < 60; n++) {
            assertThat(browser.nobody().get(address).status()).isEqualTo(200);
        }
        var refused = browser.nobody().get(address);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.response().getHeader("Retry-After")).isNotNull();
    }

    private static List<String> uids(String text) {
        return text.lines().filter(line -> line.startsWith("UID:")).toList();
    }

    private int reads(UUID user) {
        return db.sql("select count(*) from access.read_log where user_id = :user and what = 'calendar feed'")
                .param("user", user)
                .query(Integer.class)
                .single();
    }
}
