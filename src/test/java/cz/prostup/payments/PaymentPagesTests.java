package cz.prostup.payments;

import static cz.prostup.payments.PaymentCast.DAY;
import static cz.prostup.payments.PaymentCast.payment;
import static cz.prostup.payments.PaymentCast.returnOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import cz.prostup.documents.PdfUa;
import cz.prostup.ipm.IpmCast;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/// The money of a branch as officers, finance, the head and the employer see it.
@ProstupTest
class PaymentPagesTests {

    private final PaymentCast money;
    private final Browserless browser;

    PaymentPagesTests(PaymentCast money, Browserless browser) {
        this.money = money;
        this.browser = browser;
    }

    @Test
    void finance_confirms_with_the_password_makes_the_files_and_downloads_them_twice_the_same() {
        var office = money.office();
        var batch = money.prepared(office, payment(office, returnOf("12000", "4000")));
        var page = "/payments/batches/" + batch;
        var finance = browser.as(office.finance().login());
        assertThat(finance.get(page).text()).contains("Potvrdit 16 000 Kč", "Největší platba", "1 platbu");
        var wrong = finance.submit(page, page + "/confirmation", "password", "jine");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#password-error").text()).contains("nesouhlasí");
        assertThat(finance.submit(page, page + "/confirmation", "password", IpmCast.PASSWORD)
                        .status())
                .isEqualTo(303);
        assertThat(finance.submit(page, page + "/export").status()).isEqualTo(303);
        assertThat(finance.get(page).text()).contains("neověřeno bankou", "předáno bance");
        var file = page + "/files/PAIN_001";
        assertThat(finance.get(file).response().getContentAsByteArray())
                .isNotEmpty()
                .isEqualTo(finance.get(file).response().getContentAsByteArray());
        assertThat(finance.get(page + "/files/NIC").status()).isEqualTo(404);
    }

    @Test
    void the_second_clerk_sees_what_happened() {
        var office = money.office();
        var batch = money.prepared(office, payment(office, returnOf("12000", "4000")));
        var page = "/payments/batches/" + batch;
        var second = browser.as(office.secondFinance().login());
        var opened = second.get(page);
        browser.as(office.finance().login()).submit(page, page + "/confirmation", "password", IpmCast.PASSWORD);
        var answer =
                second.post(page + "/confirmation", opened.form(page + "/confirmation"), "password", IpmCast.PASSWORD);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Mezitím", "potvrzeno, čeká na soubor pro banku");
    }

    @Test
    void an_officer_voids_with_a_reason_and_neither_confirms_nor_exports() {
        var office = money.office();
        var batch = money.prepared(office, payment(office, returnOf("12000", "4000")));
        var page = "/payments/batches/" + batch;
        var officer = browser.as(office.stage().officer.login());
        assertThat(officer.get(page).page().select("#password")).isEmpty();
        var form = officer.get(page).form(page + "/void");
        assertThat(officer.post(page + "/confirmation", form).status()).isEqualTo(403);
        assertThat(officer.post(page + "/void", form).status()).isEqualTo(422);
        assertThat(officer.post(page + "/void", form, "reason", "Chybí výkaz.").status())
                .isEqualTo(303);
        assertThat(officer.get(page).text()).contains("zrušeno", "Chybí výkaz.");
    }

    @Test
    void the_list_filters_by_state_month_and_number_and_strangers_find_nothing() {
        var office = money.office();
        var batch = money.prepared(office, payment(office, returnOf("12000", "4000")));
        var director = browser.as(office.director().login());
        var number = "T" + office.stage().number + "-2026/0001";
        assertThat(director.get("/payments?state=PREPARED&month=2026-10&q=T/" + office.stage().number)
                        .text())
                .contains(number);
        assertThat(director.get("/payments?state=CLOSED").text()).contains("Žádná dávka tu není");
        assertThat(director.get("/payments?month=2026-09").text()).doesNotContain(number);
        assertThat(director.get("/payments?q=%25").text()).doesNotContain(number);
        var stranger = browser.as(money.office().finance().login());
        assertThat(stranger.get("/payments").text()).doesNotContain(number);
        for (var path : new String[] {
            "/payments/batches/" + batch,
            "/payments/batches/" + batch + ".xlsx",
            "/payments/" + money.paymentsOf(batch).getFirst(),
            "/payments/" + money.paymentsOf(batch).getFirst() + ".pdf"
        }) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(browser.as(office.stage().provider.login()).get("/payments").status())
                .isEqualTo(403);
    }

    @Test
    void a_failed_payment_is_typed_read_by_the_employer_and_issued_anew() {
        var office = money.office();
        var id = money.paymentsOf(money.exported(office, payment(office, returnOf("12000", "4000"))))
                .getFirst();
        var page = "/payments/" + id;
        var finance = browser.as(office.finance().login());
        var form = finance.get(page).form(page + "/paid");
        assertThat(finance.post(page + "/failed", form).status()).isEqualTo(422);
        assertThat(finance.post(page + "/paid", form, "day", "31. 2. 2026").status())
                .isEqualTo(422);
        assertThat(finance.post(page + "/failed", form, "reason", "účet je zrušený")
                        .status())
                .isEqualTo(303);
        var payroll = browser.as(office.stage().payroll.login());
        var seen = payroll.get(page).text();
        assertThat(seen).contains("účet je zrušený", "předána bance").doesNotContain("Zkoušející finance");
        var officer = browser.as(office.stage().officer.login());
        assertThat(officer.get("/").text()).contains("Platba se nezdařila: dohoda T/" + office.stage().number);
        assertThat(officer.submit(page, page + "/reissue").status()).isEqualTo(303);
        assertThat(officer.get(page).text()).contains("Čeká na příští dávku");
    }

    @Test
    void a_batch_is_a_workbook_and_a_payment_a_tagged_advice() throws Exception {
        var office = money.office();
        var batch = money.prepared(
                office, payment(office, returnOf("12000", "4000")), payment(office, returnOf("500", "0")));
        var finance = browser.as(office.finance().login());
        var bytes =
                finance.get("/payments/batches/" + batch + ".xlsx").response().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getFirstSheet().read()).hasSize(4);
        }
        var paper = finance.get("/payments/" + money.paymentsOf(batch).getFirst() + ".pdf");
        PdfUa.assertCompliant(paper.response().getContentAsByteArray());
    }

    @Test
    void a_claim_shows_how_to_pay_and_its_code_says_the_same() throws Exception {
        var office = money.office();
        var claim = money.claim(office, "3000");
        var page = "/payments/recoveries/" + claim;
        var payroll = browser.as(office.stage().payroll.login());
        assertThat(payroll.get("/payments/recoveries").text()).contains("oprava výkazu za září 2026");
        var shown = payroll.get(page);
        assertThat(shown.text()).contains("Zbývá 3 000 Kč", money.symbol(claim), PaymentCast.PAYER);
        assertThat(shown.page().select("img").attr("alt")).contains(money.symbol(claim));
        var svg = payroll.get(page + "/qr.svg").response().getContentAsString();
        assertThat(decoded(svg))
                .isEqualTo("SPD*1.0*ACC:CZ2407100000000002229001*AM:3000.00*CC:CZK*X-VS:" + money.symbol(claim)
                        + "*MSG:VRATKA IPM T/" + office.stage().number);
        assertThat(svg).doesNotContain("style");
    }

    @Test
    void the_office_receives_a_part_twice_sent_once_written_and_sets_the_rest_off() {
        var office = money.office();
        var claim = money.claim(office, "3000");
        var page = "/payments/recoveries/" + claim;
        var finance = browser.as(office.finance().login());
        var form = finance.get(page).form(page + "/receipts");
        assertThat(finance.post(page + "/receipts", form, "amount", "5000").status())
                .isEqualTo(422);
        assertThat(finance.post(page + "/receipts", form, "amount", "tisíc").status())
                .isEqualTo(422);
        finance.post(page + "/receipts", form, "amount", "1000");
        finance.post(page + "/receipts", form, "amount", "1000");
        assertThat(money.outstanding(claim)).isEqualTo(cz.prostup.shared.Money.of("2000"));
        var officer = browser.as(office.stage().officer.login());
        assertThat(officer.submit(page, page + "/set-off").status()).isEqualTo(303);
        assertThat(officer.get(page).text()).contains("strhne z příští platby");
        assertThat(browser.as(money.office().finance().login()).get(page).status())
                .isEqualTo(404);
    }

    @Test
    void the_debtor_and_the_office_are_reminded_on_their_home_pages() {
        var office = money.office();
        var claim = money.claim(office, "3000");
        money.cast.today(money.dueOn(claim).minusDays(7));
        assertThat(browser.as(office.stage().payroll.login()).get("/").text())
                .contains("Zaplatit vratku: dohoda T/" + office.stage().number);
        money.cast.today(money.dueOn(claim).plusDays(8));
        assertThat(browser.as(office.stage().officer.login()).get("/").text()).contains("Nezaplacená vratka");
        money.cast.today(DAY);
    }

    @Test
    void the_home_page_of_finance_says_what_waits() {
        var office = money.office();
        money.prepared(office, payment(office, returnOf("12000", "4000")));
        var home = browser.as(office.finance().login()).get("/").text();
        assertThat(home).contains("Potvrdit dávku T" + office.stage().number + "-2026/0001", "1 dávka k potvrzení");
    }

    @Test
    void every_page_asks_the_database_at_most_twelve_times() {
        var office = money.office();
        var batch =
                money.exported(office, payment(office, returnOf("12000", "4000")), payment(office, returnOf("1", "0")));
        var claim = money.claim(office, "3000");
        var finance = browser.as(office.finance().login());
        var batchPage = "/payments/batches/" + batch;
        for (var path : new String[] {
            "/",
            "/payments",
            batchPage,
            "/payments/" + money.paymentsOf(batch).getFirst(),
            "/payments/statements",
            "/payments/recoveries",
            "/payments/recoveries/" + claim
        }) {
            CountingDataSource.start();
            assertThat(finance.get(path).status()).as(path).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(12);
        }
    }

    /// Draws the picture as a screen would and reads it as a telephone would.
    private static String decoded(String svg) throws Exception {
        var box = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"").matcher(svg);
        assertThat(box.find()).isTrue();
        int scale = 4;
        int side = Integer.parseInt(box.group(1)) * scale;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg).results().forEach(square -> {
            for (int dy = 0; dy < scale; dy++) {
                for (int dx = 0; dx < scale; dx++) {
                    int x = Integer.parseInt(square.group(1)) * scale + dx;
                    int y = Integer.parseInt(square.group(2)) * scale + dy;
                    pixels[y * side + x] = 0;
                }
            }
        });
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
