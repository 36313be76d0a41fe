package cz.prostup.payments;

import static cz.prostup.payments.PaymentCast.payment;
import static cz.prostup.payments.PaymentCast.returnOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.ipm.IpmCast;
import cz.prostup.payments.ConfirmBatch.Confirmed;
import cz.prostup.payments.ConfirmBatch.Refused;
import cz.prostup.payments.ConfirmBatch.TooManyAttempts;
import cz.prostup.payments.ConfirmBatch.WrongPassword;
import cz.prostup.payments.ExportBatch.Exported;
import cz.prostup.payments.PaymentCast.Office;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.ProstupTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From a prepared batch to files in the bank's hands: four eyes, once, and the right sums.
@ProstupTest
class BatchToBankTests {

    private final PaymentCast money;
    private final ConfirmBatch confirmBatch;
    private final VoidBatch voidBatch;
    private final ExportBatch exportBatch;
    private final BankFiles files;
    private final PowerCut powerCut;
    private final JdbcClient db;

    BatchToBankTests(
            PaymentCast money,
            ConfirmBatch confirmBatch,
            VoidBatch voidBatch,
            ExportBatch exportBatch,
            BankFiles files,
            PowerCut powerCut,
            JdbcClient db) {
        this.money = money;
        this.confirmBatch = confirmBatch;
        this.voidBatch = voidBatch;
        this.exportBatch = exportBatch;
        this.files = files;
        this.powerCut = powerCut;
        this.db = db;
    }

    @Test
    void a_clerk_of_finance_who_took_no_part_confirms_with_the_password() {
        var office = money.office();
        var batch = money.prepared(office, payment(office, returnOf("12000", "4000")));
        assertThat(confirm(office.clerk(), batch, 0, "wrong")).isInstanceOf(WrongPassword.class);
        assertThat(money.stateOf(batch)).isEqualTo("PREPARED");
        assertThat(confirm(office.clerk(), batch, 0, IpmCast.PASSWORD)).isInstanceOf(Confirmed.class);
        assertThat(money.stateOf(batch)).isEqualTo("CONFIRMED");
    }

    @Test
    void guessing_the_password_of_a_colleague_at_the_open_computer_ends_after_five_attempts() {
        var office = money.office();
        var batch = money.prepared(office, payment(office, returnOf("12000", "4000")));
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(confirm(office.clerk(), batch, 0, "guess")).isInstanceOf(WrongPassword.class);
        }
        assertThat(confirm(office.clerk(), batch, 0, IpmCast.PASSWORD)).isInstanceOf(TooManyAttempts.class);
        assertThat(money.stateOf(batch)).isEqualTo("PREPARED");
    }

    @Test
    void whoever_took_part_or_stands_in_for_them_does_not_confirm_and_is_told_why() {
        var office = money.office();
        var involved = office.secondFinance().viewer();
        var batch = money.prepared(office, payment(office, returnOf("12000", "4000", involved.userId())));
        assertThat(confirm(involved, batch, 0, IpmCast.PASSWORD))
                .isEqualTo(new Refused("Sami jste se podíleli na tom, co se platí podle dohody T/"
                        + office.stage().number + " (schválení, oprava nebo výjimka). Potvrdit ji musí někdo jiný."));
        var substitute = inPlaceOf(office, office.clerk(), office.officer());
        assertThat(confirm(substitute, batch, 0, IpmCast.PASSWORD))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).contains("Zastupujete", "dávku připravila"));
        assertThat(confirm(office.officer(), batch, 0, IpmCast.PASSWORD)).isInstanceOf(Refused.class);
        assertThat(money.stateOf(batch)).isEqualTo("PREPARED");
    }

    @Test
    void of_two_clerks_at_once_one_confirms_and_the_other_learns_of_it() throws Exception {
        var office = money.office();
        var batch = money.prepared(office, payment(office, returnOf("12000", "4000")));
        var results = Collections.synchronizedList(new ArrayList<String>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var clerk : List.of(office.clerk(), office.secondFinance().viewer())) {
                threads.submit(() -> {
                    try {
                        results.add(confirm(clerk, batch, 0, IpmCast.PASSWORD)
                                .getClass()
                                .getSimpleName());
                    } catch (StaleRecord stale) {
                        results.add("StaleRecord");
                    }
                });
            }
        }
        assertThat(results).containsExactlyInAnyOrder("Confirmed", "StaleRecord");
    }

    @Test
    void the_finance_of_another_branch_finds_nothing() {
        var office = money.office();
        var stranger = money.office().clerk();
        var batch = money.prepared(office, payment(office, returnOf("1", "0")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> confirm(stranger, batch, 0, IpmCast.PASSWORD));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> export(stranger, batch));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> files.of(batch, BankFormat.PAIN_001, stranger));
    }

    @Test
    void a_voided_batch_frees_what_it_was_to_pay() {
        var office = money.office();
        var item = returnOf("12000", "4000");
        var batch = money.prepared(office, payment(office, item));
        confirm(office.clerk(), batch, 0, IpmCast.PASSWORD);
        assertThat(money.cast.as(
                        office.officer(), () -> voidBatch.voidBatch(batch, 1, "Chybí jeden výkaz.", office.officer())))
                .isInstanceOf(VoidBatch.Voided.class);
        assertThat(money.paymentsOf(batch)).allMatch(id -> money.stateOf(id).equals("VOIDED"));
        assertThat(money.prepared(office, payment(office, item))).isNotEqualTo(batch);
    }

    @Test
    void what_left_is_not_voided_and_what_is_not_confirmed_does_not_leave() {
        var office = money.office();
        var batch = money.prepared(office, payment(office, returnOf("12000", "4000")));
        assertThat(export(office.clerk(), batch)).isInstanceOf(ExportBatch.Refused.class);
        confirm(office.clerk(), batch, 0, IpmCast.PASSWORD);
        export(office.clerk(), batch);
        assertThat(money.cast.as(office.officer(), () -> voidBatch.voidBatch(batch, 2, "Omyl.", office.officer())))
                .isInstanceOf(VoidBatch.Refused.class);
        assertThat(money.stateOf(batch)).isEqualTo("EXPORTED");
    }

    @Test
    void fifty_exports_at_once_make_one_file_of_each_format() throws Exception {
        var office = money.office();
        var batch = confirmed(office);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var exports = Collections.nCopies(50, (Callable<ExportBatch.Outcome>) () -> export(office.clerk(), batch));
            var first = 0;
            for (var done : threads.invokeAll(exports)) {
                first += done.get() instanceof Exported(var made) && made ? 1 : 0;
            }
            assertThat(first).isOne();
        }
        assertThat(filesOf(batch)).containsExactlyInAnyOrder("PAIN_001", "ABO");
        assertThat(money.paymentsOf(batch)).allMatch(id -> money.stateOf(id).equals("SENT"));
        assertThat(files.of(batch, BankFormat.ABO, office.clerk()))
                .isEqualTo(files.of(batch, BankFormat.ABO, office.director().viewer()));
    }

    @Test
    void an_export_killed_before_its_commit_leaves_nothing_and_the_next_makes_exactly_one() {
        var office = money.office();
        var batch = confirmed(office);
        powerCut.armFor(money.paymentsOf(batch).getFirst());
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> export(office.clerk(), batch));
        assertThat(powerCut.filesSeenBefore()).isEqualTo(2);
        assertThat(filesOf(batch)).isEmpty();
        assertThat(money.stateOf(batch)).isEqualTo("CONFIRMED");
        assertThat(export(office.clerk(), batch)).isEqualTo(new Exported(true));
        assertThat(filesOf(batch)).containsExactlyInAnyOrder("PAIN_001", "ABO");
    }

    @Test
    void an_independent_library_reads_the_same_sums_and_accounts_back() throws java.io.IOException {
        var office = money.office();
        var batch = confirmed(office);
        export(office.clerk(), batch);
        var xml = files.of(batch, BankFormat.PAIN_001, office.clerk())
                .content()
                .getContentAsString(StandardCharsets.UTF_8);
        var initiation = MxPain00100109.parse(xml).getCstmrCdtTrfInitn();
        var header = initiation.getGrpHdr();
        var info = initiation.getPmtInf().getFirst();
        var transfers = info.getCdtTrfTxInf();
        assertThat(header.getMsgId()).isEqualTo("T" + office.stage().number + "-2026-0001");
        assertThat(header.getNbOfTxs()).isEqualTo("2");
        assertThat(header.getCtrlSum()).isEqualByComparingTo(new BigDecimal("18500.50"));
        assertThat(transfers.stream()
                        .map(t -> t.getAmt().getInstdAmt().getValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(info.getCtrlSum());
        assertThat(info.getReqdExctnDt().getDt()).isEqualTo(LocalDate.of(2026, 10, 22));
        assertThat(info.getChrgBr().value()).isEqualTo("SLEV");
        assertThat(info.getDbtrAcct().getId().getIBAN()).isEqualTo("CZ2407100000000002229001");
        assertThat(transfers).allSatisfy(transfer -> {
            assertThat(transfer.getCdtrAcct().getId().getIBAN()).isEqualTo("CZ6508000000192000145399");
            assertThat(transfer.getAmt().getInstdAmt().getCcy()).isEqualTo("CZK");
            assertThat(transfer.getPmtId().getEndToEndId())
                    .matches("/VS" + (1000 + office.stage().number) + "/SS\\d{10}");
            var address = transfer.getCdtr().getPstlAdr();
            assertThat(List.of(address.getStrtNm(), address.getBldgNb(), address.getTwnNm(), address.getCtry()))
                    .containsExactly("Lipová", "1", "Most", "CZ");
            assertThat(address.getAdrLine()).isEmpty();
        });
    }

    private BatchId confirmed(Office office) {
        var batch = money.prepared(
                office, payment(office, returnOf("12000", "4000")), payment(office, returnOf("2500.50", "0")));
        assertThat(confirm(office.clerk(), batch, 0, IpmCast.PASSWORD)).isInstanceOf(Confirmed.class);
        return batch;
    }

    private ConfirmBatch.Outcome confirm(Viewer viewer, BatchId batch, int version, String password) {
        return money.cast.as(
                viewer, () -> confirmBatch.confirm(batch, version, password, money.cast.codeOf(viewer), viewer));
    }

    private ExportBatch.Outcome export(Viewer viewer, BatchId batch) {
        return money.cast.as(viewer, () -> exportBatch.export(batch, viewer));
    }

    private static Viewer inPlaceOf(Office office, Viewer clerk, Viewer principal) {
        var unit = office.stage().officeUnit;
        return new Viewer(
                clerk.userId(),
                clerk.name(),
                List.of(new Membership(
                        unit, "jednotka", unit, "organizace", cz.prostup.access.Role.KOP_FINANCE, principal.userId())));
    }

    private List<String> filesOf(BatchId batch) {
        return db.sql("select format from payments.bank_file where batch_id = :batch")
                .param("batch", batch.value())
                .query(String.class)
                .list();
    }
}
