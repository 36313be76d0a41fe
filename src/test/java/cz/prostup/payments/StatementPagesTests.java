package cz.prostup.payments;

import static cz.prostup.payments.PaymentCast.DAY;
import static cz.prostup.payments.PaymentCast.payment;
import static cz.prostup.payments.PaymentCast.returnOf;
import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.FactorCodes;
import cz.prostup.access.SignIn;
import cz.prostup.access.SignIn.CodeNeeded;
import cz.prostup.access.SignIn.SignedIn;
import cz.prostup.ipm.IpmCast;
import cz.prostup.payments.PaymentCast.Office;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/// Statements through the real server, because a file does not travel as other forms do.
@ProstupTest
class StatementPagesTests {

    private static final String PAGE = "/payments/statements";

    private final PaymentCast money;
    private final Browserless browser;
    private final SignIn signIn;
    private final FactorCodes codes;
    private final Environment environment;
    private final HttpClient http = HttpClient.newHttpClient();

    StatementPagesTests(
            PaymentCast money, Browserless browser, SignIn signIn, FactorCodes codes, Environment environment) {
        this.money = money;
        this.browser = browser;
        this.signIn = signIn;
        this.codes = codes;
        this.environment = environment;
    }

    @Test
    void a_statement_is_uploaded_what_is_unknown_is_decided_and_a_second_upload_changes_nothing() throws Exception {
        var office = money.office();
        var sent = money.paymentsOf(money.exported(office, payment(office, returnOf("12000", "4000"))))
                .getFirst();
        var file = Statements.camt(
                71, DAY, Statements.out("16000", money.endToEnd(sent)), Statements.out("55", "/VS9/SS9"));
        var answer = upload(office, file);
        assertThat(answer.statusCode()).isEqualTo(303);
        var statement = URI.create(location(answer)).getPath();
        assertThat(location(upload(office, file))).endsWith(statement);
        var finance = browser.as(office.finance().login());
        var shown = finance.get(statement);
        assertThat(shown.text()).contains("vyplaceno", "neznámá platba");
        assertThat(money.stateOf(sent)).isEqualTo("PAID");
        var entry = shown.page()
                .select("tbody a[href^=/payments/entries/]")
                .getFirst()
                .attr("href");
        assertThat(finance.submit(entry, entry, "decision", "NOTHING").status()).isEqualTo(422);
        assertThat(finance.submit(entry, entry, "note", "Poplatek.").status()).isEqualTo(422);
        var form = finance.get(entry).form(entry);
        assertThat(finance.post(entry, form, "decision", "NOTHING", "note", "Poplatek banky.")
                        .status())
                .isEqualTo(303);
        assertThat(finance.post(entry, form, "decision", "NOTHING", "note", "Ještě jednou.")
                        .status())
                .isEqualTo(409);
        assertThat(finance.get(statement).text()).contains("uzavřeno s poznámkou");
        for (var path : new String[] {PAGE, statement, entry}) {
            CountingDataSource.start();
            assertThat(finance.get(path).status()).isEqualTo(200);
            assertThat(CountingDataSource.stop()).as(path).hasSizeLessThanOrEqualTo(12);
        }
        assertThat(browser.as(money.office().finance().login()).get(statement).status())
                .isEqualTo(404);
    }

    @Test
    void what_is_no_statement_is_told_at_the_field() throws Exception {
        var office = money.office();
        var answer = upload(office, "Dobrý den".getBytes(StandardCharsets.UTF_16));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#file-error").text()).contains("camt.053");
        assertThat(upload(office, new byte[0]).statusCode()).isEqualTo(422);
        assertThat(upload(office, new byte[3 * 1024 * 1024]).statusCode()).isEqualTo(422);
    }

    private HttpResponse<String> upload(Office office, byte[] file) throws Exception {
        var cookie = "prostup=" + token(office);
        var form = Jsoup.parse(http.send(
                                HttpRequest.newBuilder(address())
                                        .header("Cookie", cookie)
                                        .build(),
                                BodyHandlers.ofString())
                        .body())
                .select("form[action=" + PAGE + "]")
                .getFirst();
        var csrf = form.select("input[type=hidden]").getFirst();
        var body = new ByteArrayOutputStream();
        body.write(("--part\r\nContent-Disposition: form-data; name=\"" + csrf.attr("name") + "\"\r\n\r\n" + csrf.val()
                        + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"vypis.xml\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(address())
                .header("Cookie", cookie)
                .header("Content-Type", form.attr("enctype") + "; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private String token(Office office) {
        var login = office.finance().login();
        if (signIn.signIn(login, IpmCast.PASSWORD, "127.0.0.1") instanceof CodeNeeded(var waiting)
                && signIn.enterCode(waiting, codes.codeOf(login), "127.0.0.1") instanceof SignedIn(var token)) {
            return token;
        }
        throw new AssertionError("cannot sign in");
    }

    private URI address() {
        return URI.create("http://localhost:" + environment.getProperty("local.server.port") + PAGE);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
