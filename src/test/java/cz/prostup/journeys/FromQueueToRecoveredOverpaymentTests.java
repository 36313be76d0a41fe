package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import cz.prostup.access.Role;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.testing.ProstupTest;
import cz.prostup.ui.Czech;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The second journey: a month of a branch is closed from the queue to a paid batch, what proves wrong is mended, and
/// the overpayment comes back; as every role concerned, with and without JavaScript.
///
/// The way back of the money is a correction of the wage of one participant from 17 600 to 14 700 crowns: 1 940.
@ProstupTest
@ExtendWith(Chromium.class)
class FromQueueToRecoveredOverpaymentTests {

    private static final String OVERRIDDEN = "Karel Zkušený1";
    private static final String MENDED = "Karel Zkušený2";
    private static final String APPROVED_BY_BOTH = "Karel Zkušený5";
    private static final String PASSWORD = "Vaše heslo";

    private final Story story;
    private final MoneyOffice money;
    private final JdbcClient db;

    @LocalServerPort
    private int port;

    private boolean scripts;

    FromQueueToRecoveredOverpaymentTests(Story story, MoneyOffice money, JdbcClient db) {
        this.story = story;
        this.money = money;
        this.db = db;
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void from_the_queue_to_a_paid_batch_and_a_recovered_overpayment(boolean javaScript) {
        scripts = javaScript;
        var stage = money.payingBranch(story.readyForPayroll(5));
        var officer = person(stage.officer);
        var payroll = person(stage.payroll, Device.PHONE);
        var finance = person(stage.actor("finance", stage.officeUnit, Role.KOP_FINANCE));
        var both = stage.actor("both", stage.officeUnit, Role.KOP_FINANCE);
        money.also(both, stage.officeUnit, Role.KOP_OFFICER);

        payrollSends(payroll);
        theOfficerDecidesOneOtherwiseAndApproves(officer);
        theOfficerApprovesThreeTogether(officer);
        anotherApprovesTheLast(both);
        payrollSeesWhereTheMoneyIs(payroll, "schváleno, čeká na zařazení do výplaty");

        var total = approvedTotal(stage);
        assertThat(total).isGreaterThan(new BigDecimal("81670"));
        var batch = theOfficerClosesTheMonth(officer, total);
        payrollSeesWhereTheMoneyIs(payroll, "v dávce, čeká na potvrzení druhou osobou");
        whoApprovedDoesNotConfirm(both, batch, total);
        financeConfirms(finance, batch, total);
        var transfers = financeMakesTheFilesAndReadsThem(finance, batch, total);
        payrollSeesWhereTheMoneyIs(payroll, "předáno bance");
        financeReadsTheStatement(finance, stage, transfers);
        finance.open(batch);
        assertThat(finance.text()).contains("uzavřeno");
        assertThat(states(stage)).containsOnly("PAID");

        payrollSeesWhereTheMoneyIs(payroll, "vyplaceno 7. 4. 2025");
        payrollPassesTheIntegrationContributionOn(payroll, stage);
        theProviderSaysThatItCame(person(stage.provider, Device.PHONE));

        payrollStartsACorrection(payroll, stage);
        theOfficerChecksIt(officer);
        theSecondOfficerApprovesIt(person(stage.secondOfficer));
        theEmployerSeesHowToPayBack(payroll);
        financeReceivesItInTwoParts(finance);
        theCorrectionIsDone(officer, payroll);
        assertThat(db.sql("select state from payments.recovery where branch_id = :branch")
                        .param("branch", stage.branchId)
                        .query(String.class)
                        .single())
                .isEqualTo("PAID");
        theBooksBalance(stage, total);
    }

    private void payrollSends(Person payroll) {
        payroll.open("/ipm/sheets/2025-03").click("Odeslat výkaz za 5 lidí…");
        payroll.click("Odeslat výkaz za 5 lidí");
        assertThat(payroll.heading()).startsWith("Podání 20");
    }

    private void theOfficerDecidesOneOtherwiseAndApproves(Person officer) {
        officer.open("/ipm/returns").click(OVERRIDDEN);
        officer.key("p", "Převzít ke kontrole");
        officer.key("c", "Určit příspěvek…");
        officer.fill("Integrační příspěvek", "4 000")
                .fill("Důvod", "Dva dny se konaly jen dopoledne.")
                .click("Ukázat, co se změní");
        assertThat(officer.text()).contains("4 700 Kč", "16 474 Kč", "15 774 Kč");
        officer.key("u", "Určit 4 000 Kč");
        officer.key("a", "Schválit 15 774 Kč");
        assertThat(officer.text()).contains("Výkaz je schválený.");
    }

    private void theOfficerApprovesThreeTogether(Person officer) {
        officer.open("/ipm/returns");
        officer.field("Vybrat: " + APPROVED_BY_BOTH + ", březen 2025").uncheck();
        officer.key("a", "Schválit vybrané…");
        assertThat(officer.text())
                .contains("Jedním potvrzením schválíte 3 výkazy", "49 422 Kč")
                .doesNotContain(APPROVED_BY_BOTH);
        officer.key("a", "Schválit 3 výkazy");
        assertThat(officer.text()).contains("3 schváleno");
    }

    private void anotherApprovesTheLast(Actor both) {
        var person = person(both).open("/ipm/returns").click(APPROVED_BY_BOTH);
        person.key("p", "Převzít ke kontrole");
        person.key("a", "Schválit 16 474 Kč");
    }

    private void payrollSeesWhereTheMoneyIs(Person payroll, String where) {
        payroll.open("/").click("Kde jsou peníze");
        assertThat(row(payroll, OVERRIDDEN)).contains("15 774 Kč", where);
        assertThat(row(payroll, MENDED)).contains("16 474 Kč", where);
        openMarch(payroll, OVERRIDDEN);
        assertThat(payroll.text()).contains("Úřad práce rozhodl", "Dva dny se konaly jen dopoledne.");
    }

    private String theOfficerClosesTheMonth(Person officer, BigDecimal total) {
        officer.open("/").click("Uzávěrky").click("březen 2025");
        assertThat(officer.text()).contains("schváleno k výplatě", "81 670 Kč");
        officer.key("d", "Připravit dávku…");
        assertThat(officer.text()).contains("Technické služby Lipová", "19-2000145399/9999", crowns(total));
        officer.click("Připravit dávku: 2 platby, " + crowns(total));
        assertThat(officer.heading()).contains("březen 2025");
        if (scripts) {
            officer.waitFor("Dávka je připravená");
        }
        while (!officer.text().contains("Dávka je připravená")) {
            officer.click("Obnovit");
        }
        officer.click("Otevřít dávku");
        assertThat(officer.text()).contains("čeká na potvrzení", "2 platby").doesNotContain(PASSWORD);
        return officer.page.url();
    }

    private void whoApprovedDoesNotConfirm(Actor both, String batch, BigDecimal total) {
        var person = person(both).open(batch).fill(PASSWORD, IpmCast.PASSWORD).click("Potvrdit " + crowns(total));
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.text()).contains("Sami jste se podíleli", "Potvrdit ji musí někdo jiný.");
    }

    private void financeConfirms(Person finance, String batch, BigDecimal total) {
        finance.open(batch).fill(PASSWORD, "Neco-jineho-2025").click("Potvrdit " + crowns(total));
        assertThat(finance.status()).isEqualTo(422);
        assertThat(finance.text()).contains("Heslo nesouhlasí.");
        finance.fill(PASSWORD, IpmCast.PASSWORD).click("Potvrdit " + crowns(total));
        assertThat(finance.text()).contains("Dávka je potvrzená.");
    }

    private List<CreditTransferTransaction34> financeMakesTheFilesAndReadsThem(
            Person finance, String batch, BigDecimal total) {
        finance.open(batch);
        finance.key("s", "Vyrobit soubory pro banku");
        var pain = new String(finance.download(file(finance, "PAIN_001")), StandardCharsets.UTF_8);
        var initiation = MxPain00100109.parse(pain).getCstmrCdtTrfInitn();
        assertThat(initiation.getGrpHdr().getCtrlSum()).isEqualByComparingTo(total);
        var transfers = initiation.getPmtInf().getFirst().getCdtTrfTxInf();
        assertThat(transfers).hasSize(2);
        assertThat(transfers.stream()
                        .map(FromQueueToRecoveredOverpaymentTests::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total);
        var abo = new String(finance.download(file(finance, "ABO")), StandardCharsets.ISO_8859_1);
        assertThat(transfers)
                .allSatisfy(transfer -> assertThat(abo)
                        .contains(" "
                                + "%012d"
                                        .formatted(amount(transfer)
                                                .movePointRight(2)
                                                .longValueExact()) + " "));
        return transfers;
    }

    private void financeReadsTheStatement(Person finance, Stage stage, List<CreditTransferTransaction34> transfers) {
        var entries = transfers.stream()
                .map(transfer -> """
                        <Ntry><Amt Ccy="CZK">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                        <BookgDt><Dt>2025-04-07</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>
                        <RltdPties><CdtrAcct><Id><IBAN>%s</IBAN></Id></CdtrAcct></RltdPties></TxDtls></NtryDtls></Ntry>
                        """.formatted(
                                amount(transfer),
                                transfer.getPmtId().getEndToEndId(),
                                transfer.getCdtrAcct().getId().getIBAN()))
                .collect(Collectors.joining());
        var statement = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>J%1$d</MsgId></GrpHdr>
                <Stmt><Id>J%1$d</Id><ElctrncSeqNb>%1$d</ElctrncSeqNb><Acct><Id><IBAN>CZ2407100000000002229001</IBAN></Id></Acct>
                %2$s</Stmt></BkToCstmrStmt></Document>
                """.formatted(stage.number, entries);
        finance.open("/payments/statements");
        finance.field("Soubor z banky")
                .setInputFiles(
                        new FilePayload("vypis.xml", "application/xml", statement.getBytes(StandardCharsets.UTF_8)));
        finance.click("Načíst výpis");
        assertThat(finance.text()).contains("Výpis je načtený.", "vyplaceno").doesNotContain("neznámá platba");
    }

    private void payrollPassesTheIntegrationContributionOn(Person payroll, Stage stage) {
        payroll.open("/ipm/money");
        openMarch(payroll, OVERRIDDEN);
        payroll.choose("Komu", "Poradna Most pomoci " + stage.number)
                .fill("Částka", "4 001")
                .fill("Kdy", "2025-04-07")
                .click("Zapsat předání");
        assertThat(payroll.status()).isEqualTo(422);
        assertThat(payroll.text()).contains("Dohromady by to bylo víc");
        payroll.fill("Částka", "4 000").fill("Kdy", "2025-04-08").click("Zapsat předání");
        assertThat(payroll.text()).contains("Den ještě nenastal.");
        payroll.fill("Kdy", "2025-04-07").click("Zapsat předání");
        assertThat(payroll.text()).contains("Zapsáno. Poskytovatel to uvidí", "7. 4. 2025");
    }

    private void theProviderSaysThatItCame(Person provider) {
        provider.open("/ipm/money");
        assertThat(row(provider, OVERRIDDEN)).contains("4 000 Kč", "vyplaceno 7. 4. 2025");
        openMarch(provider, OVERRIDDEN);
        assertThat(provider.text()).contains("Vyplaceno", "4 000 Kč").doesNotContain("15 774", "11 774", "17 600");
        provider.click("Peníze přišly");
        assertThat(provider.text()).doesNotContain("Nepřišly");
    }

    private void payrollStartsACorrection(Person payroll, Stage stage) {
        payroll.open("/ipm/returns/" + story.returnOf(stage.participants.get(1), Story.MARCH))
                .click("Opravit měsíc…");
        payroll.fill("Co bylo špatně", "Omylem jsme dvakrát započítali osobní ohodnocení.")
                .fill("Hrubá mzda", "14 700")
                .click("Uložit a ukázat rozdíl");
        assertThat(payroll.text()).contains("Zaměstnavatel má vrátit 1 940 Kč.", "17 600 Kč", "14 700 Kč", "14 534 Kč");
        payroll.key("p", "Předat úřadu ke kontrole");
        assertThat(payroll.text()).contains("čeká na kontrolu úřadu");
    }

    private void theOfficerChecksIt(Person officer) {
        officer.open("/").click("Opravy").click(MENDED);
        assertThat(officer.text()).contains("Zaměstnavatel má vrátit 1 940 Kč.");
        officer.tick("Žádat o vrácení");
        officer.key("k", "Zkontrolováno, předat ke schválení");
        assertThat(officer.text())
                .contains("čeká na druhého pracovníka", "Opravu musí schválit jiný pracovník")
                .doesNotContain("Schválit: vrátit");
    }

    private void theSecondOfficerApprovesIt(Person second) {
        second.open("/ipm/corrections").click(MENDED);
        assertThat(second.heading()).startsWith("Oprava č. 1, březen 2025, " + MENDED);
        assertThat(second.text()).contains("čeká na druhého pracovníka");
        second.key("a", "Schválit: vrátit úřadu 1 940 Kč");
        assertThat(second.text()).contains("schváleno, čeká na vyrovnání", "Částku je třeba vrátit do");
    }

    private void theEmployerSeesHowToPayBack(Person payroll) {
        payroll.open("/").click("Vratky");
        assertThat(payroll.text()).contains("1 940 Kč", "čeká na zaplacení");
        payroll.go(() -> payroll.page.locator("tbody a").click());
        assertThat(payroll.text()).contains("2229001/0710", "Variabilní symbol", "Zbývá");
        var code = payroll.page.locator("img[src$='/qr.svg']");
        assertThat(code.getAttribute("alt")).contains("QR Platba");
        assertThat((int) code.evaluate("image => image.naturalWidth")).isPositive();
    }

    private void financeReceivesItInTwoParts(Person finance) {
        finance.open("/").click("Vratky");
        finance.go(() -> finance.page.locator("tbody a").click());
        finance.fill("Přijatá částka", "940")
                .fill("Den podle výpisu", "2025-04-07")
                .click("Zapsat");
        assertThat(finance.text()).contains("7. 4. 2025: 940 Kč", "1 000 Kč");
        finance.fill("Přijatá částka", "2 000")
                .fill("Den podle výpisu", "2025-04-07")
                .click("Zapsat");
        assertThat(finance.status()).isEqualTo(422);
        assertThat(finance.text()).contains("Zbývá 1 000 Kč, víc zapsat nejde.");
        finance.fill("Přijatá částka", "1 000").click("Zapsat");
        assertThat(finance.text()).contains("zaplaceno").doesNotContain("Zapsat přijaté peníze");
    }

    private void theCorrectionIsDone(Person officer, Person payroll) {
        officer.open("/ipm/corrections?state=ALL").click(MENDED);
        assertThat(officer.text()).contains("vyrovnáno", "Částka je vrácená.");
        payroll.open("/ipm/money");
        assertThat(row(payroll, MENDED)).contains("14 534 Kč", "opraveno");
        openMarch(payroll, MENDED);
        assertThat(payroll.text()).contains("Oprava č. 1", "vrací se úřadu, hotovo");
    }

    /// What left the branch, less what came back, is what holds for its months.
    private void theBooksBalance(Stage stage, BigDecimal paid) {
        assertThat(sum(
                        "select sum(i.amount) from payments.payment_item i join payments.payment p on p.id = i.payment_id"
                                + " where p.branch_id = :branch and p.state = 'PAID'",
                        stage.branchId))
                .isEqualByComparingTo(paid);
        assertThat(sum(
                        "select sum(r.amount) from payments.receipt r join payments.recovery c on c.id = r.recovery_id"
                                + " where c.branch_id = :branch",
                        stage.branchId))
                .isEqualByComparingTo("1940");
        assertThat(money.holding(stage)).isEqualByComparingTo(paid.subtract(new BigDecimal("1940")));
    }

    private BigDecimal approvedTotal(Stage stage) {
        assertThat(states(stage)).containsOnly("APPROVED");
        return money.holding(stage);
    }

    private List<String> states(Stage stage) {
        return db.sql("select state from ipm.monthly_return where branch_id = :branch and state <> 'OPEN'")
                .param("branch", stage.branchId)
                .query(String.class)
                .list();
    }

    private BigDecimal sum(String sql, UUID branch) {
        return db.sql(sql).param("branch", branch).query(BigDecimal.class).single();
    }

    private static BigDecimal amount(CreditTransferTransaction34 transfer) {
        return transfer.getAmt().getInstdAmt().getValue();
    }

    private static String crowns(BigDecimal amount) {
        return Person.plain(Czech.money(new cz.prostup.shared.Money(amount)));
    }

    private static String file(Person finance, String format) {
        return finance.textOf("a[href$='/files/" + format + "']");
    }

    private static String march(String name) {
        return "tbody tr:has-text('" + name + "'):has-text('březen 2025')";
    }

    /// Follows the name in the row of March.
    private static void openMarch(Person reader, String name) {
        reader.go(() -> reader.page.locator(march(name) + " a").first().click());
    }

    private static String row(Person reader, String name) {
        return reader.textOf(march(name));
    }

    private Person person(Actor actor) {
        return person(actor, Device.DESKTOP);
    }

    private Person person(Actor actor, Device device) {
        return Person.signedIn(port, actor, device, scripts);
    }
}
