package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByTextOptions;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.shared.MovableClock;
import cz.prostup.shared.Today;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nothing is sent twice and nothing typed is lost: double clicks, Back, two at once, a session that ended meanwhile.
@ProstupTest
@ExtendWith(Chromium.class)
class OnceTests {

    private static final String SHEET = "/ipm/sheets/2025-03";
    private static final String NOTE = "Přišel i D'Artagnan \uD83D\uDE42";

    private final Story story;
    private final MoneyOffice money;
    private final BusyOffice offices;
    private final Browserless browser;
    private final JdbcClient db;
    private final MovableClock clock;
    private final Today today;

    @LocalServerPort
    private int port;

    OnceTests(
            Story story,
            MoneyOffice money,
            BusyOffice offices,
            Browserless browser,
            JdbcClient db,
            MovableClock clock,
            Today today) {
        this.story = story;
        this.money = money;
        this.offices = offices;
        this.browser = browser;
        this.db = db;
        this.clock = clock;
        this.today = today;
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void a_double_click_and_back_send_once(boolean scripts) {
        var stage = story.readyForPayroll(2);
        var payroll =
                Person.signedIn(port, stage.payroll, Device.DESKTOP, scripts).open(SHEET);
        payroll.click("Odeslat výkaz za 2 lidi…");
        var send = payroll.page.getByText("Odeslat výkaz za 2 lidi", new GetByTextOptions().setExact(true));
        payroll.go(() -> send.dblclick(new Locator.DblclickOptions().setForce(true)));
        payroll.waitForHeading("Podání 20");
        assertThat(submissions(stage)).isEqualTo(1);
        var receipt = payroll.heading();

        payroll.page.goBack();
        if (send.count() > 0) {
            payroll.go(() -> send.click(new Locator.ClickOptions().setForce(true)));
            assertThat(payroll.heading()).isEqualTo(receipt);
        } else {
            assertThat(payroll.text()).contains("Celý měsíc je odeslaný.");
        }
        assertThat(submissions(stage)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void two_sendings_at_the_same_moment_are_one_receipt() throws Exception {
        var stage = story.readyForPayroll(2);
        var payroll = browser.as(stage.payroll.login());
        payroll.post(SHEET + "/review", payroll.get(SHEET).form(SHEET + "/draft"));
        var form = payroll.get(SHEET + "/submission").form(SHEET + "/submission");
        Callable<String> sending =
                () -> payroll.post(SHEET + "/submission", form).location();
        try (var both = Executors.newFixedThreadPool(2)) {
            var receipts = both.invokeAll(List.of(sending, sending));
            assertThat(receipts.getFirst().get())
                    .startsWith("/ipm/submissions/")
                    .isEqualTo(receipts.getLast().get());
        }
        assertThat(submissions(stage)).isEqualTo(1);
    }

    /// The row saves itself when its field is left, which is the very click on the button that sends all.
    @RepeatedTest(5)
    void a_wage_typed_just_before_sending_goes_along() {
        var stage = story.readyForPayroll(2);
        var payroll = Person.signedIn(port, stage.payroll).open(SHEET);
        payroll.fill("Hrubá mzda, Karel Zkušený1", "14 700").click("Odeslat výkaz za 2 lidi…");
        assertThat(payroll.heading()).isEqualTo("Odeslat výkaz za březen 2025");
        assertThat(payroll.text()).contains("14 534 Kč").doesNotContain("Mezitím");
    }

    @Test
    void letters_in_a_wage_are_told_in_the_row_while_the_others_stay() {
        var stage = story.readyForPayroll(2);
        var payroll = Person.signedIn(port, stage.payroll).open(SHEET);
        payroll.fill("Hrubá mzda, Karel Zkušený2", "18 000");
        payroll.leave("Hrubá mzda, Karel Zkušený2");
        payroll.waitFor("uloženo 12:00");
        payroll.fill("Hrubá mzda, Karel Zkušený1", "sedmnáct tisíc");
        payroll.leave("Hrubá mzda, Karel Zkušený1");
        payroll.page.waitForCondition(
                () -> payroll.page.locator("[aria-invalid=true]").count() == 1);
        assertThat(payroll.field("Hrubá mzda, Karel Zkušený1").inputValue()).isEqualTo("sedmnáct tisíc");
        assertThat(Person.plain(payroll.field("Hrubá mzda, Karel Zkušený2").inputValue()))
                .isEqualTo("18 000");
        assertThat(payroll.textOf(".wrong")).contains("Hrubá mzda");
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void a_form_survives_the_end_of_its_session(boolean scripts) {
        var stage = story.stage(LocalDate.of(2025, 4, 7), 1);
        var provider = typed(stage, scripts);
        clock.moveTo(today.now().plus(Duration.ofMinutes(31)));
        provider.click("Uložit");
        assertThat(provider.status()).isEqualTo(401);
        assertThat(provider.text()).contains("Mezitím jste byli odhlášeni.", "co jste vyplnili, zůstává");

        provider.fill("Přihlašovací jméno", stage.provider.login())
                .fill("Heslo", "spatne")
                .click("Přihlásit se");
        assertThat(provider.status()).isEqualTo(422);
        provider.signIn(stage.provider).click("Pokračovat a odeslat");
        assertThat(provider.text()).contains("Uloženo. Karel Zkušený1 má za duben 2025 1,5 z 16,0 h", NOTE);
    }

    @Test
    void on_a_shared_computer_nobody_gets_the_form_of_another() {
        var stage = story.stage(LocalDate.of(2025, 4, 7), 1);
        var provider = typed(stage, true);
        clock.moveTo(today.now().plus(Duration.ofMinutes(31)));
        provider.click("Uložit");
        provider.signIn(stage.mentor);
        assertThat(provider.heading()).isEqualTo("Co mě čeká");
        assertThat(provider.text()).contains("Rozepsaný formulář patřil někomu jinému");
        assertThat(provider.page.content()).doesNotContain("Artagnan");
        assertThat(entries(stage)).isZero();
    }

    @Test
    void a_double_click_on_save_is_one_meeting() {
        var stage = story.stage(LocalDate.of(2025, 4, 7), 1);
        var provider = typed(stage, false);
        var save = provider.page.getByText("Uložit", new GetByTextOptions().setExact(true));
        provider.go(() -> save.dblclick(new Locator.DblclickOptions().setForce(true)));
        provider.waitFor("Uloženo.");
        assertThat(entries(stage)).isEqualTo(1);
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void a_double_click_and_back_prepare_one_batch(boolean scripts) {
        var stage = money.payingBranch(story.readyForPayroll(0));
        var page = "/ipm/closing/2025-02/batch";
        var officer = Person.signedIn(port, stage.secondOfficer, Device.DESKTOP, scripts)
                .open(page);
        var prepare = officer.page.locator("form[action='" + page + "'] button");
        officer.go(() -> prepare.dblclick(new Locator.DblclickOptions().setForce(true)));
        officer.page.waitForURL(url -> url.contains("/runs/"));
        var run = officer.page.url();
        officer.page.goBack();
        if (prepare.count() > 0) {
            officer.go(() -> prepare.click(new Locator.ClickOptions().setForce(true)));
            officer.page.waitForURL(url -> url.contains("/runs/"));
            waitForEnd(officer, officer.page.url());
        }
        waitForEnd(officer, run);
        assertThat(count("select count(*) from payments.batch where branch_id = :id", stage.branchId))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void money_that_came_back_is_written_once_however_often_it_is_clicked(boolean scripts) {
        var office = offices.open();
        var claim = office.till().claim();
        var finance = Person.signedIn(port, office.the("finance"), Device.DESKTOP, scripts)
                .open("/payments/recoveries/" + claim)
                .fill("Přijatá částka", "100")
                .fill("Den podle výpisu", "2025-04-25");
        var save = finance.page.getByText("Zapsat", new GetByTextOptions().setExact(true));
        finance.go(() -> save.dblclick(new Locator.DblclickOptions().setForce(true)));
        finance.waitFor("25. 4. 2025: 100 Kč");
        assertThat(count("select count(*) from payments.receipt where recovery_id = :id", claim))
                .isEqualTo(1);
    }

    private static void waitForEnd(Person officer, String run) {
        officer.open(run);
        while (officer.text().contains("Stránku můžete zavřít")) {
            officer.open(run);
        }
    }

    private Person typed(Stage stage, boolean scripts) {
        return Person.signedIn(port, stage.provider, Device.PHONE, scripts)
                .open("/ipm/activities/new?placement="
                        + stage.participants.getFirst().placement())
                .choose("Druh aktivity", "poradenství")
                .fill("Datum", "2025-04-03")
                .fill("Začátek", "09:00")
                .fill("Hodiny", "1,5")
                .unfold("Místo, poznámka a další")
                .fill("Poznámka", NOTE);
    }

    private int submissions(Stage stage) {
        return count("select count(*) from ipm.submission where employer_id = :id", stage.employerId);
    }

    private int entries(Stage stage) {
        return count("select count(*) from ipm.activity where unit_id = :id", stage.providerUnit);
    }

    private int count(String sql, UUID id) {
        return db.sql(sql).param("id", id).query(Integer.class).single();
    }
}
