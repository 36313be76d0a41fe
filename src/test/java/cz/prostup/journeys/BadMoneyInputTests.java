package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.journeys.BusyOffice.Office;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.ProstupTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people type by mistake where money is moved: told in Czech at the field, nothing typed is lost, nothing moves.
///
/// Files of banks are tried in `BankAnswerTests` and `StatementPagesTests`, two at once in `BatchToBankTests`, files of
/// payroll in `TableReaderTests` and `PayrollFileTests`, mail servers in `MailTests`.
@ProstupTest
@TestInstance(Lifecycle.PER_CLASS)
class BadMoneyInputTests {

    private final BusyOffice offices;
    private final MoneyOffice money;
    private final Story story;
    private final Browserless browser;
    private final JdbcClient db;
    private Office office;

    BadMoneyInputTests(BusyOffice offices, MoneyOffice money, Story story, Browserless browser, JdbcClient db) {
        this.offices = offices;
        this.money = money;
        this.story = story;
        this.browser = browser;
        this.db = db;
    }

    @BeforeAll
    void anOfficeWorks() {
        office = offices.open();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            receipt    | amount     | -5           | Přijatá částka
            receipt    | amount     | sto          | Přijatá částka
            receipt    | amount     | 0            | větší než nula
            receipt    | amount     | 999 999      | víc zapsat nejde
            receipt    | receivedOn | 2030-01-01   | ještě nebyl
            receipt    | receivedOn | 31. 2. 2025  | 31. 2. 2025
            result     | day        | 2030-01-01   | ještě nebyl
            result     | day        | včera        | Den
            result     | reason     |              | Chybí důvod
            forwarding | amount     | -1           | Částka
            forwarding | unit       | nikdo        | Komu
            override   | amount     | 4 701        | od 0 do
            override   | amount     | 0,50         | koruny
            override   | reason     | krátký       | příliš krátký
            correction | gross      | mínus pět    | Hrubá mzda
            correction | gross      | -1           | Hrubá mzda
            correction | reason     | překlep      | aspoň jednou větou
            void       | reason     |              | Chybí důvod zrušení
            """)
    void a_mistake_is_told_at_its_field(String form, String field, String typed, String message) {
        var till = office.till();
        var value = typed == null ? "" : typed;
        switch (form) {
            case "receipt" -> {
                var page = "/payments/recoveries/" + till.claim();
                refused("finance", page, page + "/receipts", field, value, message, "amount", "1", "receivedOn", DAY);
            }
            case "result" -> {
                var page = "/payments/" + till.paid();
                refused("finance", page, page + "/failed", field, value, message, "day", DAY, "reason", "vrátila se");
            }
            case "forwarding" -> {
                var page = "/ipm/money/" + till.forwarded();
                var unit = office.stage().providerUnit.toString();
                refused(
                        "payroll",
                        page,
                        page + "/forwarding",
                        field,
                        value,
                        message,
                        "unit",
                        unit,
                        "amount",
                        "1",
                        "on",
                        DAY);
            }
            case "override" -> {
                var page = "/ipm/returns/" + till.waiting() + "/override";
                refused("officer", page, page + "/preview", field, value, message);
            }
            case "correction" -> {
                var page = "/ipm/corrections/" + till.corrections().getFirst();
                refused("payroll", page + "/edit", page, field, value, message);
            }
            default -> {
                var page = "/payments/batches/" + till.prepared();
                refused("officer", page, page + "/void", field, value, message);
            }
        }
    }

    private static final String DAY = "2025-04-25";

    /// @param more names and values of other fields that are right
    private void refused(
            String role, String page, String action, String field, String typed, String message, String... more) {
        var visit = browser.as(office.the(role).login());
        var changes = new java.util.ArrayList<>(List.of(more));
        changes.addAll(List.of(field, typed));
        var answer = visit.submit(page, action, changes.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#" + field + "-error").text().replace('\u00A0', ' '))
                .contains(message);
        assertThat(answer.page().select(".errors a[href=#" + field + "]")).hasSize(1);
        var shown = answer.page().select("[name=" + field + "]");
        assertThat(shown.is("textarea") ? shown.text() : shown.val()).isEqualTo(field.equals("unit") ? "" : typed);
    }

    @ParameterizedTest
    @CsvSource({
        "finance,/payments/1",
        "finance,/payments/batches/1",
        "finance,/payments/batches/1.xlsx",
        "finance,/payments/statements/1",
        "finance,/payments/entries/1",
        "finance,/payments/recoveries/1",
        "payroll,/payments/recoveries/1/qr.svg",
        "payroll,/ipm/money/1",
        "payroll,/ipm/corrections/1",
        "officer,/ipm/agreements/1",
        "officer,/ipm/closing/2025-13",
        "officer,/ipm/closing/brezen/batch",
        "officer,/ipm/closing/runs/1",
        "officer,/ipm/returns/1/override",
        "directorate,/ipm/rules/NENI-TU",
        "directorate,/ipm/rules/NENI-TU/trials/1",
    })
    void what_somebody_made_up_is_not_found(String role, String path) {
        var answer = browser.as(office.the(role).login()).get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Tuto stránku jsme nenašli");
    }

    @Test
    void the_branch_of_others_is_not_found_by_its_code() {
        var foreign = "T" + story.stage(java.time.LocalDate.of(2025, 4, 25), 0).number;
        var officer = browser.as(office.the("officer").login());
        for (var path : List.of("/ipm/closing", "/ipm/closing/2025-02", "/ipm/closing/2025-02/batch")) {
            assertThat(officer.get(path + "?branch=" + foreign).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_batch_with_a_wrong_account_is_not_prepared_and_the_agreement_is_named() {
        var stage = money.payingBranch(story.readyForPayroll(0));
        db.sql("update ipm.agreement set bank_account = '19-2000145398/0800' where id = :id")
                .param("id", stage.agreementId)
                .update();
        var officer = browser.as(stage.officer.login());
        var page = "/ipm/closing/2025-02/batch";
        var run = officer.submit(page, page).location();
        assertThat(ended(officer, run)).contains("Dávka se nepřipravila", "T/" + stage.number);
        assertThat(batches(stage.branchId)).isZero();
    }

    @Test
    void an_export_sent_again_makes_nothing_new() {
        var finance = browser.as(office.the("finance").login());
        var page = "/payments/batches/" + office.till().sent();
        var form = finance.get(page).form("/sign-out");
        var before = finance.get(page + "/files/PAIN_001").response().getContentAsByteArray();
        assertThat(finance.post(page + "/export", form).status()).isIn(303, 409, 422);
        assertThat(finance.get(page + "/files/PAIN_001").response().getContentAsByteArray())
                .isEqualTo(before);
    }

    private static String ended(Visit officer, String run) {
        for (int i = 0; i < 2000; i++) {
            var text = officer.get(run).text();
            if (!text.contains("Stránku můžete zavřít")) {
                return text;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the closing does not end");
    }

    private int batches(UUID branch) {
        return db.sql("select count(*) from payments.batch where branch_id = :branch")
                .param("branch", branch)
                .query(Integer.class)
                .single();
    }
}
