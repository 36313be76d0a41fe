package cz.prostup.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class NoticePagesTests {

    private final IpmCast cast;
    private final Browserless browser;
    private final Notify notify;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    NoticePagesTests(IpmCast cast, Browserless browser, Notify notify, TransactionTemplate transaction, JdbcClient db) {
        this.cast = cast;
        this.browser = browser;
        this.notify = notify;
        this.transaction = transaction;
        this.db = db;
    }

    @Test
    void opening_a_notice_marks_it_as_read_and_leads_to_its_page() {
        var payroll = payroll();
        tell(payroll, "RETURN_APPROVED", "Úřad schválil výkaz", "k1");
        var visit = browser.as(payroll.login());
        assertThat(visit.get("/").text()).contains("1 nepřečtené oznámení");
        var list = visit.get("/notices");
        assertThat(list.text()).contains("Úřad schválil výkaz", "nové", "úřad schválil výkaz 1");
        var action = list.page().select("form[action$=/open]").attr("action");
        assertThat(visit.submit("/notices", action).location()).isEqualTo("/ipm/sheets/2025-03");
        assertThat(visit.get("/notices").text()).contains("Všechno máte přečtené.", "přečteno");
        assertThat(visit.get("/").text()).doesNotContain("nepřečtené");
    }

    @Test
    void all_are_marked_at_once_filtered_by_kind_and_paged() {
        var payroll = payroll();
        IntStream.range(0, 60).forEach(n -> tell(payroll, "RETURN_APPROVED", "Schváleno " + n, "a" + n));
        tell(payroll, "RETURN_SENT_BACK", "Vráceno", "b");
        var visit = browser.as(payroll.login());
        assertThat(visit.get("/notices?kind=RETURN_SENT_BACK").text())
                .contains("Vráceno")
                .doesNotContain("Schváleno 1");
        assertThat(visit.get("/notices?page=2").text()).contains("51 až 61 z 61");
        assertThat(visit.get("/notices?page=nic").status()).isEqualTo(200);
        visit.submit("/notices", "/notices/read");
        assertThat(visit.get("/notices?unread=ano").text()).contains("Žádné oznámení tu není.");
    }

    @Test
    void a_notice_of_somebody_else_is_not_found() {
        var payroll = payroll();
        tell(payroll, "RETURN_APPROVED", "Cizí", "k1");
        var id = db.sql("select id from notifications.notice where user_id = :user")
                .param("user", payroll.viewer().userId())
                .query(UUID.class)
                .single();
        var other = browser.as(cast.stage().payroll.login());
        var form = other.get("/notices/settings").form("/notices/settings");
        assertThat(other.post("/notices/" + id + "/open", form).status()).isEqualTo(404);
        assertThat(other.post("/notices/nic/open", form).status()).isEqualTo(404);
    }

    @Test
    void everybody_chooses_among_the_kinds_of_their_roles_and_the_account_stays() {
        var payroll = payroll();
        var visit = browser.as(payroll.login());
        var page = visit.get("/notices/settings");
        assertThat(page.text())
                .contains("Úřad vrátil výkaz k opravě", "V Prostupu se ukáže vždy", "E-mail na vás nemáme")
                .doesNotContain("IPOR čeká na schválení");
        var sent = visit.submit("/notices/settings", "/notices/settings", "RETURN_APPROVED", "prostup");
        assertThat(sent.status()).isEqualTo(303);
        var form = visit.get("/notices/settings").form("/notices/settings");
        assertThat(form.get("RETURN_APPROVED")).containsExactly("prostup");
        assertThat(form.get("RETURN_SENT_BACK")).containsExactly("prostup", "email");
    }

    @Test
    void the_pages_ask_the_database_a_few_times() {
        var payroll = payroll();
        tell(payroll, "RETURN_APPROVED", "Úřad schválil výkaz", "k1");
        var visit = browser.as(payroll.login());
        assertThat(statements(visit, "/notices")).isLessThanOrEqualTo(4);
        assertThat(statements(visit, "/notices/settings")).isLessThanOrEqualTo(4);
    }

    @Test
    void letters_of_a_demo_do_not_exist_outside_it() {
        assertThat(browser.as(payroll().login()).get("/demo/mail").status()).isEqualTo(404);
    }

    private static int statements(Visit visit, String path) {
        CountingDataSource.start();
        assertThat(visit.get(path).status()).isEqualTo(200);
        return CountingDataSource.stop().size();
    }

    private Actor payroll() {
        cast.today(LocalDate.of(2025, 4, 7));
        return cast.stage().payroll;
    }

    private void tell(Actor reader, String kind, String subject, String key) {
        var notice = new NewNotice(reader.viewer().userId(), kind, subject, "Lipová.", "/ipm/sheets/2025-03", key);
        transaction.executeWithoutResult(status -> notify.tell(notice));
    }
}
