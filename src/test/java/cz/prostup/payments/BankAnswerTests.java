package cz.prostup.payments;

import static cz.prostup.payments.PaymentCast.DAY;
import static cz.prostup.payments.PaymentCast.payment;
import static cz.prostup.payments.PaymentCast.returnOf;
import static cz.prostup.payments.Statements.back;
import static cz.prostup.payments.Statements.camt;
import static cz.prostup.payments.Statements.in;
import static cz.prostup.payments.Statements.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.ipm.IpmCast;
import cz.prostup.payments.PaymentCast.Office;
import cz.prostup.payments.ReadStatement.Refused;
import cz.prostup.payments.ReadStatement.Taken;
import cz.prostup.payments.ResolveEntry.IsNothing;
import cz.prostup.payments.ResolveEntry.IsPayment;
import cz.prostup.payments.ResolveEntry.Resolved;
import cz.prostup.shared.Money;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.ProstupTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the bank says and what becomes of it: paid, unknown, partial, returned after a month; claims that are paid.
@ProstupTest
class BankAnswerTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final PaymentCast money;
    private final ConfirmBatch confirmBatch;
    private final ReadStatement readStatement;
    private final RecordResult recordResult;
    private final ReissuePayment reissuePayment;
    private final Reissues reissues;
    private final ResolveEntry resolveEntry;
    private final Recoveries recoveries;
    private final SettleRecovery settleRecovery;
    private final JdbcClient db;

    BankAnswerTests(
            PaymentCast money,
            ConfirmBatch confirmBatch,
            ReadStatement readStatement,
            RecordResult recordResult,
            ReissuePayment reissuePayment,
            Reissues reissues,
            ResolveEntry resolveEntry,
            Recoveries recoveries,
            SettleRecovery settleRecovery,
            JdbcClient db) {
        this.money = money;
        this.confirmBatch = confirmBatch;
        this.readStatement = readStatement;
        this.recordResult = recordResult;
        this.reissuePayment = reissuePayment;
        this.reissues = reissues;
        this.resolveEntry = resolveEntry;
        this.recoveries = recoveries;
        this.settleRecovery = settleRecovery;
        this.db = db;
    }

    @Test
    void a_statement_pays_by_the_name_of_the_payment_and_the_last_one_closes_the_batch() {
        var office = money.office();
        var batch = money.exported(
                office, payment(office, returnOf("12000", "4000")), payment(office, returnOf("500", "0")));
        var payments = money.paymentsOf(batch);
        var first = read(office, out("16000.00", money.endToEnd(payments.getFirst())));
        assertThat(verdicts(first)).containsExactly("PAID");
        assertThat(money.stateOf(batch)).isEqualTo("EXPORTED");
        read(office, out("500", money.endToEnd(payments.getLast())));
        assertThat(payments).allMatch(id -> money.stateOf(id).equals("PAID"));
        assertThat(money.stateOf(batch)).isEqualTo("CLOSED");
    }

    @Test
    void the_same_file_is_read_once_and_a_payment_told_twice_is_paid_once() {
        var office = money.office();
        var sent = money.paymentsOf(money.exported(office, payment(office, returnOf("12000", "4000"))))
                .getFirst();
        var file = camt(NUMBER.incrementAndGet(), DAY, out("16000", money.endToEnd(sent)));
        var first = (Taken) read(office, file);
        assertThat(read(office, file)).isEqualTo(new Taken(first.id(), false));
        var second = read(office, out("16000", money.endToEnd(sent)));
        assertThat(verdicts(second)).containsExactly("KNOWN");
    }

    @Test
    void without_a_name_the_symbol_the_account_and_the_amount_must_name_one_payment() {
        var office = money.office();
        var batch = money.exported(
                office,
                payment(office, returnOf("16000", "0")),
                payment(office, returnOf("700", "0")),
                payment(office, returnOf("700", "0")));
        var vs = "/VS" + (1000 + office.stage().number);
        assertThat(verdicts(read(office, out("16000", vs), out("700", vs)))).containsExactly("PAID", "UNKNOWN");
        assertThat(money.paymentsOf(batch).stream().map(money::stateOf)).containsExactly("PAID", "SENT", "SENT");
    }

    @Test
    void an_unknown_payment_and_a_partial_one_wait_for_a_person() {
        var office = money.office();
        var sent = money.paymentsOf(money.exported(office, payment(office, returnOf("12000", "4000"))))
                .getFirst();
        var statement = read(office, out("99", "/VS77/SS88"), out("15000", money.endToEnd(sent)));
        assertThat(verdicts(statement)).containsExactly("UNKNOWN", "PARTIAL");
        assertThat(money.stateOf(sent)).isEqualTo("SENT");
        var entries = entries(statement);
        assertThat(resolve(office, entries.getFirst(), new IsNothing(), "")).isInstanceOf(ResolveEntry.Refused.class);
        assertThat(resolve(office, entries.getFirst(), new IsNothing(), "Poplatek bance."))
                .isEqualTo(new Resolved());
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> resolve(office, entries.getFirst(), new IsNothing(), "Podruhé."));
        resolve(office, entries.getLast(), new IsPayment(sent, PaymentAction.PAY), "Banka strhla poplatek.");
        assertThat(verdicts(statement)).containsExactly("CLOSED", "PAID");
        assertThat(money.stateOf(sent)).isEqualTo("PAID");
    }

    @Test
    void a_payment_returned_after_a_month_is_failed_its_items_are_free_and_it_is_issued_anew_once() {
        var office = money.office();
        var item = returnOf("12000", "4000", office.officer().userId());
        var sent =
                money.paymentsOf(money.exported(office, payment(office, item))).getFirst();
        read(office, out("16000", money.endToEnd(sent)));
        money.cast.today(DAY.plusDays(31));
        var statement =
                read(office, camt(NUMBER.incrementAndGet(), DAY.plusDays(31), back("16000", money.endToEnd(sent))));
        assertThat(verdicts(statement)).containsExactly("RETURNED");
        assertThat(money.stateOf(sent)).isEqualTo("FAILED");
        assertThat(failure(sent)).contains("účet je zrušený");
        assertThat(reissue(office, sent)).isInstanceOf(ReissuePayment.Waiting.class);
        assertThat(reissue(office, sent)).isInstanceOf(ReissuePayment.Refused.class);
        var waiting = reissues.waiting(office.branch());
        assertThat(waiting).singleElement().satisfies(again -> {
            assertThat(again.replaces()).isEqualTo(sent);
            assertThat(again.amount()).isEqualTo(Money.of("16000"));
        });
        money.prepared(office, waiting.getFirst());
        assertThat(reissues.waiting(office.branch())).isEmpty();
        assertThat(money.prepare(office, waiting.getFirst())).isInstanceOf(PrepareBatch.Refused.class);
    }

    @Test
    void results_are_typed_by_finance_with_a_reason_and_never_ahead_of_time() {
        var office = money.office();
        var sent = money.paymentsOf(money.exported(office, payment(office, returnOf("12000", "4000"))))
                .getFirst();
        var clerk = office.clerk();
        assertThat(money.cast.as(clerk, () -> recordResult.paid(sent, 1, DAY.plusDays(1), clerk)))
                .isInstanceOf(RecordResult.Refused.class);
        assertThat(money.cast.as(clerk, () -> recordResult.failed(sent, 1, DAY, " ", clerk)))
                .isInstanceOf(RecordResult.Refused.class);
        assertThat(money.cast.as(office.officer(), () -> recordResult.paid(sent, 1, DAY, office.officer())))
                .isInstanceOf(RecordResult.Refused.class);
        assertThat(money.cast.as(clerk, () -> recordResult.failed(sent, 1, DAY, "účet neexistuje", clerk)))
                .isEqualTo(new RecordResult.Recorded(PaymentState.FAILED));
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> money.cast.as(clerk, () -> recordResult.paid(sent, 1, DAY, clerk)));
    }

    @Test
    void money_for_a_claim_comes_in_parts_and_the_last_part_closes_it() {
        var office = money.office();
        var claim = money.claim(office, "3000");
        read(office, in("1000", money.symbol(claim)));
        assertThat(money.outstanding(claim)).isEqualTo(Money.of("2000"));
        assertThat(money.stateOf(claim)).isEqualTo("RAISED");
        assertThat(verdicts(read(office, in("2500", money.symbol(claim))))).containsExactly("PARTIAL");
        read(office, in("2000", money.symbol(claim)));
        assertThat(money.stateOf(claim)).isEqualTo("PAID");
    }

    @Test
    void a_claim_is_set_off_when_the_payment_arrives_and_open_again_when_it_comes_back() {
        var office = money.office();
        var claim = money.claim(office, "3000");
        var officer = office.officer();
        money.cast.as(officer, () -> settleRecovery.setOffWanted(claim, 0, true, officer));
        var toSetOff = recoveries.toSetOff(office.branch());
        assertThat(toSetOff)
                .singleElement()
                .satisfies(found -> assertThat(found.outstanding()).isEqualTo(Money.of("3000")));
        var setOff = PaymentCast.item(Subject.Kind.SET_OFF, claim.value(), "-3000", "0");
        var sent = money.paymentsOf(money.exported(office, payment(office, returnOf("12000", "4000"), setOff)))
                .getFirst();
        assertThat(recoveries.toSetOff(office.branch())).isEmpty();
        read(office, out("13000", money.endToEnd(sent)));
        assertThat(money.stateOf(claim)).isEqualTo("SET_OFF");
        read(office, back("13000", money.endToEnd(sent)));
        assertThat(money.stateOf(claim)).isEqualTo("RAISED");
        assertThat(money.outstanding(claim)).isEqualTo(Money.of("3000"));
        assertThat(recoveries.toSetOff(office.branch())).hasSize(1);
    }

    @Test
    void while_a_set_off_is_with_the_bank_money_for_the_claim_waits_for_a_person() {
        var office = money.office();
        var claim = money.claim(office, "3000");
        var setOff = PaymentCast.item(Subject.Kind.SET_OFF, claim.value(), "-3000", "0");
        var sent = money.paymentsOf(money.exported(office, payment(office, returnOf("12000", "4000"), setOff)))
                .getFirst();
        assertThat(verdicts(read(office, in("1000", money.symbol(claim))))).containsExactly("PARTIAL");
        read(office, out("13000", money.endToEnd(sent)));
        assertThat(money.outstanding(claim)).isEqualTo(Money.ZERO);
        assertThat(money.stateOf(claim)).isEqualTo("SET_OFF");
    }

    @Test
    void a_batch_whose_set_off_was_paid_meanwhile_does_not_leave() {
        var office = money.office();
        var claim = money.claim(office, "3000");
        var setOff = PaymentCast.item(Subject.Kind.SET_OFF, claim.value(), "-3000", "0");
        var batch = money.prepared(office, payment(office, returnOf("12000", "4000"), setOff));
        read(office, in("1000", money.symbol(claim)));
        var clerk = office.clerk();
        assertThat(money.cast.as(
                        clerk, () -> confirmBatch.confirm(batch, 0, IpmCast.PASSWORD, money.cast.codeOf(clerk), clerk)))
                .isInstanceOf(ConfirmBatch.Refused.class);
    }

    @Test
    void a_set_off_that_no_longer_fits_its_claim_is_not_prepared() {
        var office = money.office();
        var claim = money.claim(office, "3000");
        read(office, in("1000", money.symbol(claim)));
        var setOff = PaymentCast.item(Subject.Kind.SET_OFF, claim.value(), "-3000", "0");
        assertThat(money.prepare(office, payment(office, returnOf("12000", "4000"), setOff)))
                .isInstanceOf(PrepareBatch.Refused.class);
    }

    @Test
    void a_statement_in_abo_is_read_in_the_charset_of_banks() {
        var office = money.office();
        var sent = money.paymentsOf(money.exported(office, payment(office, returnOf("12000", "4000"))))
                .getFirst();
        var vs = String.valueOf(1000 + office.stage().number);
        var ss = EndToEnd.symbol(money.endToEnd(sent), "SS").orElseThrow();
        var paid = Statements.gpc(
                Statements.gpcHead(DAY),
                Statements.gpcLine(DAY, "0000192000145399", "0800", Money.of("16000"), '1', vs, ss));
        assertThat(verdicts(read(office, paid))).containsExactly("PAID");
        var returned = Statements.gpc(
                Statements.gpcHead(DAY),
                Statements.gpcLine(DAY, "0000192000145399", "0800", Money.of("16000"), '4', vs, ss));
        assertThat(verdicts(read(office, returned))).containsExactly("RETURNED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<html><body>přihlášení</body></html>",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Document>&e;</Document>",
                "<?xml version=\"1.0\"?><Document><BkToCstmrStmt>",
                "074000000000222900",
                "0750000000002229001",
                "%PDF-1.7"
            })
    void what_is_no_statement_is_refused_in_words_and_nothing_is_kept(String content) {
        var office = money.office();
        assertThat(read(office, content.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class);
        assertThat(statements(office)).isZero();
    }

    @Test
    void a_wrong_encoding_a_foreign_account_and_a_huge_file_are_refused() {
        var office = money.office();
        var utf16 = new String(camt(1, DAY, out("1", "x")), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        var latin = """
                <?xml version="1.0" encoding="UTF-8"?><Document><BkToCstmrStmt><Stmt><Id>ř</Id></Stmt></BkToCstmrStmt></Document>
                """.getBytes(Abo.CHARSET);
        var foreign = new String(camt(2, DAY), StandardCharsets.UTF_8)
                .replace(Statements.IBAN, "CZ6508000000192000145399")
                .getBytes(StandardCharsets.UTF_8);
        var euro = new String(camt(3, DAY, out("1", "x")), StandardCharsets.UTF_8)
                .replace("CZK", "EUR")
                .getBytes(StandardCharsets.UTF_8);
        for (var content : List.of(utf16, latin, foreign, euro, new byte[ReadStatement.MOST_BYTES + 1])) {
            assertThat(read(office, content)).isInstanceOf(Refused.class);
        }
        assertThat(statements(office)).isZero();
    }

    @Test
    void a_reminder_is_announced_once_a_week_before_and_once_a_week_after() {
        var office = money.office();
        var claim = money.claim(office, "3000");
        var due = money.dueOn(claim);
        assertThat(due).isEqualTo(LocalDate.of(2026, 11, 20));
        for (var day : List.of(due.minusDays(8), due.minusDays(7), due.minusDays(6), due, due.plusDays(6))) {
            money.remind(day);
        }
        assertThat(money.reminders(claim)).containsExactly("BEFORE_DUE");
        money.remind(due.plusDays(7));
        money.remind(due.plusDays(8));
        assertThat(money.reminders(claim)).containsExactly("AFTER_DUE", "BEFORE_DUE");
        money.cast.today(DAY);
    }

    private ReadStatement.Outcome read(Office office, Statements.Line... lines) {
        return read(office, camt(NUMBER.incrementAndGet(), DAY, lines));
    }

    private ReadStatement.Outcome read(Office office, byte[] content) {
        return money.cast.as(office.clerk(), () -> readStatement.read("vypis.xml", content, office.clerk()));
    }

    private ResolveEntry.Outcome resolve(Office office, EntryId entry, ResolveEntry.Decision decision, String note) {
        return money.cast.as(office.clerk(), () -> resolveEntry.resolve(entry, decision, note, office.clerk()));
    }

    private ReissuePayment.Outcome reissue(Office office, PaymentId id) {
        int version = db.sql("select version from payments.payment where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        return money.cast.as(office.officer(), () -> reissuePayment.reissue(id, version, office.officer()));
    }

    private List<EntryId> entries(ReadStatement.Outcome outcome) {
        return db
                .sql("select id from payments.statement_entry where statement_id = :id order by seq")
                .param("id", ((Taken) outcome).id().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(EntryId::new)
                .toList();
    }

    private List<String> verdicts(ReadStatement.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Taken.class);
        return db.sql("select verdict from payments.statement_entry where statement_id = :id order by seq")
                .param("id", ((Taken) outcome).id().value())
                .query(String.class)
                .list();
    }

    private String failure(PaymentId id) {
        return db.sql("select failure from payments.payment where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private int statements(Office office) {
        return db.sql("select count(*) from payments.statement where branch_id = :branch")
                .param("branch", office.branch())
                .query(Integer.class)
                .single();
    }
}
