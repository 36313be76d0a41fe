package cz.prostup.ipm.monthlyreturn;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.documents.PdfUa;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.placement.MovePlacement;
import cz.prostup.ipm.placement.PlacementStep;
import cz.prostup.ipm.placement.PlacementStep.Initiator;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Visit;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The pages of the monthly return as the people concerned see them.
@ProstupTest
class ReturnPagesTests {

    private static final String SHEET = "/ipm/sheets/2025-03";

    private final IpmCast cast;
    private final MonthCast month;
    private final Browserless browser;
    private final JdbcClient db;
    private final MovePlacement movePlacement;

    ReturnPagesTests(IpmCast cast, MonthCast month, Browserless browser, JdbcClient db, MovePlacement movePlacement) {
        this.movePlacement = movePlacement;
        this.cast = cast;
        this.month = month;
        this.browser = browser;
        this.db = db;
    }

    @Test
    void the_sheet_proposes_wage_levies_and_hours_and_shows_the_amount() {
        var stage = acceptedMarch();
        var page = browser.as(stage.payroll.login()).get(SHEET);
        var id = month.returnOf(stage.participants.getFirst());
        assertThat(value(page, "gross-" + id)).isEqualTo("17\u202F600");
        assertThat(value(page, "social-" + id)).isEqualTo("4\u202F365");
        assertThat(value(page, "health-" + id)).isEqualTo("1\u202F584");
        assertThat(value(page, "worked-" + id)).isEqualTo("128,0");
        assertThat(page.text()).contains("16 474 Kč", "pravidla IPM-2025", "potvrďte mzdu");
    }

    @Test
    void one_confirmation_sends_all_and_gives_one_receipt() {
        var stage = acceptedMarch();
        var payroll = browser.as(stage.payroll.login());
        var sent = send(payroll);
        assertThat(sent.status()).isEqualTo(303);
        var receipt = payroll.get(sent.location());
        assertThat(receipt.text()).contains("Podání 20", "16 474 Kč", "odesláno úřadu");
    }

    @Test
    void letters_in_an_amount_are_refused_at_the_field_and_nothing_is_lost() {
        var stage = acceptedMarch();
        var id = month.returnOf(stage.participants.getFirst());
        var payroll = browser.as(stage.payroll.login());
        var answer = payroll.submit(SHEET, SHEET + "/draft", "gross-" + id, "sedmnáct tisíc", "sick-" + id, "8");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(value(answer, "gross-" + id)).isEqualTo("sedmnáct tisíc");
        assertThat(value(answer, "sick-" + id)).isEqualTo("8");
        assertThat(answer.page().select("#gross-" + id).attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().select(".errors a[href=#gross-" + id + "]")).hasSize(1);
    }

    @Test
    void a_changed_wage_carries_the_levies_that_nobody_touched() {
        var stage = acceptedMarch();
        var id = month.returnOf(stage.participants.getFirst());
        var payroll = browser.as(stage.payroll.login());
        assertThat(payroll.submit(SHEET, SHEET + "/draft", "gross-" + id, "14 700")
                        .status())
                .isEqualTo(303);
        var page = payroll.get(SHEET);
        assertThat(value(page, "social-" + id)).isEqualTo("3\u202F646");
        assertThat(value(page, "health-" + id)).isEqualTo("1\u202F323");
    }

    @Test
    void two_people_saving_the_same_row_both_see_what_happened() {
        var stage = acceptedMarch();
        var id = month.returnOf(stage.participants.getFirst());
        var one = browser.as(stage.payroll.login());
        var opened = one.get(SHEET);
        browser.as(stage.payroll.login()).submit(SHEET, SHEET + "/draft", "gross-" + id, "18 000");
        var answer = one.post(SHEET + "/draft", opened.form(SHEET + "/draft"), "gross-" + id, "19 000");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("19 000", "18 000 Kč");
        var again = one.post(SHEET + "/draft", answer.form(SHEET + "/draft"));
        assertThat(again.status()).isEqualTo(303);
        assertThat(value(one.get(SHEET), "gross-" + id)).isEqualTo("19\u202F000");
    }

    @Test
    void the_office_returns_field_by_field_the_employer_mends_and_sends_again() {
        var stage = acceptedMarch();
        var payroll = browser.as(stage.payroll.login());
        send(payroll);
        var path = "/ipm/returns/" + month.returnOf(stage.participants.getFirst());
        var officer = browser.as(stage.officer.login());
        officer.submit(path, path + "/review");
        officer.submit(path + "/return", path + "/return", "reason-gross", "Chybí osobní ohodnocení.");
        var sheet = payroll.get(SHEET);
        assertThat(sheet.text()).contains("vráceno k opravě", "Chybí osobní ohodnocení.");
        send(payroll);
        officer.submit(path, path + "/review");
        assertThat(officer.submit(path, path + "/approval").status()).isEqualTo(303);
        assertThat(payroll.get(path).text()).contains("schváleno");
    }

    @Test
    void returning_without_a_reason_says_what_to_do() {
        var stage = month.march();
        var path = "/ipm/returns/" + month.sentMarch(stage);
        var officer = browser.as(stage.officer.login());
        officer.submit(path, path + "/review");
        var answer = officer.submit(path + "/return", path + "/return");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("aspoň k jednomu poli");
    }

    @Test
    void page_pdf_and_xlsx_say_the_same_amount_in_the_same_lines() throws IOException {
        var stage = month.march();
        var id = month.sentMarch(stage);
        var officer = browser.as(stage.officer.login());
        var page = officer.get("/ipm/returns/" + id);
        var pdf = officer.get("/ipm/returns/" + id + ".pdf").response().getContentAsByteArray();
        var lines = page.page().select(".steps > li > span:first-child").eachText();
        assertThat(lines).hasSizeGreaterThan(3);
        PdfUa.assertCompliant(pdf);
        var read = plain(PdfUa.readAloud(pdf));
        assertThat(lines).allSatisfy(line -> assertThat(read).contains(plain(line)));
        assertThat(read).contains(plain("16 474 Kč"));
        var cells = cells(officer.get("/ipm/returns/" + id + ".xlsx").response().getContentAsByteArray());
        assertThat(cells)
                .containsAll(lines.stream().map(ReturnPagesTests::plain).toList())
                .contains("16474.00");
    }

    @Test
    void a_mentor_sees_no_wages_and_a_stranger_finds_nothing() {
        var stage = month.march();
        var path = "/ipm/returns/" + month.sentMarch(stage);
        assertThat(browser.as(stage.mentor.login()).get(path).status()).isEqualTo(403);
        var stranger = cast.stage().officer;
        assertThat(browser.as(stranger.login()).get(path).status()).isEqualTo(404);
        assertThat(browser.as(cast.stage().payroll.login()).get(path + ".pdf").status())
                .isEqualTo(404);
        assertThat(refusals(stranger.viewer().userId(), path)).isEqualTo(1);
    }

    @Test
    void a_month_that_does_not_exist_is_not_found() {
        var payroll = browser.as(month.march().payroll.login());
        assertThat(payroll.get("/ipm/sheets/2025-13").status()).isEqualTo(404);
        assertThat(payroll.get("/ipm/sheets/2031-01").text()).contains("nikdo není");
    }

    @Test
    void a_month_that_opened_before_an_early_end_was_told_leaves_the_sheet() {
        var stage = acceptedMarch();
        var participant = stage.participants.getFirst();
        assertThat(browser.as(stage.payroll.login()).get("/ipm/sheets/2025-04").text())
                .contains(participant.name());
        var end = new PlacementStep.Terminate(LocalDate.of(2025, 3, 31), "NEW_JOB", Initiator.PARTICIPANT, "");
        cast.as(stage.mentor.viewer(), () -> movePlacement.move(stage.mentor.viewer(), participant.placement(), end));
        assertThat(browser.as(stage.payroll.login()).get("/ipm/sheets/2025-04").text())
                .contains("nikdo není");
        assertThat(browser.as(stage.payroll.login()).get(SHEET).text()).contains(participant.name());
    }

    @Test
    void every_page_asks_the_database_a_bounded_number_of_times() {
        var stage = acceptedMarch();
        var payroll = browser.as(stage.payroll.login());
        assertThat(statements(payroll, SHEET)).isLessThanOrEqualTo(9);
        assertThat(statements(payroll, "/ipm/sheets")).isLessThanOrEqualTo(3);
        assertThat(statements(payroll, SHEET + "/submission")).isLessThanOrEqualTo(9);
        send(payroll);
        var officer = browser.as(stage.officer.login());
        assertThat(statements(officer, "/ipm/returns")).isLessThanOrEqualTo(12);
        assertThat(statements(officer, "/ipm/returns/" + month.returnOf(stage.participants.getFirst())))
                .isLessThanOrEqualTo(12);
    }

    private static int statements(Visit visit, String path) {
        CountingDataSource.start();
        assertThat(visit.get(path).status()).isEqualTo(200);
        return CountingDataSource.stop().size();
    }

    private Stage acceptedMarch() {
        var stage = month.march();
        var participant = stage.participants.getFirst();
        month.workedMarch(stage, participant);
        month.signAndAccept(stage, participant);
        return stage;
    }

    private static Browserless.Answer send(Visit payroll) {
        assertThat(payroll.post(SHEET + "/review", payroll.get(SHEET).form(SHEET + "/draft"))
                        .status())
                .isEqualTo(303);
        return payroll.submit(SHEET + "/submission", SHEET + "/submission");
    }

    private int refusals(java.util.UUID user, String path) {
        return db.sql("select count(*) from access.refusal_log where user_id = :user and path = :path and status = 404")
                .param("user", user)
                .param("path", path)
                .query(Integer.class)
                .single();
    }

    private static String value(Browserless.Answer answer, String name) {
        return answer.page().select("[name=" + name + "]").val();
    }

    /// Line breaks and the kinds of spaces differ between paper and page; words and figures may not.
    private static String plain(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", "");
    }

    private static List<String> cells(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheets()
                    .flatMap(sheet -> {
                        try {
                            return sheet.read().stream();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .flatMap(row ->
                            row.stream().filter(java.util.Objects::nonNull).map(cell -> plain(cell.getText())))
                    .toList();
        }
    }
}
