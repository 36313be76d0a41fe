package cz.prostup.payments;

import static cz.prostup.payments.PaymentCast.payment;
import static cz.prostup.payments.PaymentCast.returnOf;
import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.payments.PaymentCast.Office;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.ProstupTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every state of a batch and of a payment with every action, as every role, through the use cases.
@ProstupTest
class MoneyMovesTests {

    private final PaymentCast money;
    private final ConfirmBatch confirmBatch;
    private final ExportBatch exportBatch;
    private final VoidBatch voidBatch;
    private final RecordResult recordResult;
    private final JdbcClient db;
    private final ExpectedMoves expected = ExpectedMoves.of(MoneyMovesTests.class);

    MoneyMovesTests(
            PaymentCast money,
            ConfirmBatch confirmBatch,
            ExportBatch exportBatch,
            VoidBatch voidBatch,
            RecordResult recordResult,
            JdbcClient db) {
        this.money = money;
        this.confirmBatch = confirmBatch;
        this.exportBatch = exportBatch;
        this.voidBatch = voidBatch;
        this.recordResult = recordResult;
        this.db = db;
    }

    @Test
    void a_batch_moves_only_as_the_domain_says() {
        var office = money.office();
        for (var from : BatchState.values()) {
            for (var action : List.of(BatchAction.CONFIRM, BatchAction.EXPORT, BatchAction.VOID)) {
                viewers(office).forEach((role, viewer) -> {
                    var batch = money.prepared(office, payment(office, returnOf("100", "0")));
                    put("batch", batch.value(), from);
                    tried(() -> money.cast.as(viewer, () -> switch (action) {
                        case CONFIRM ->
                            confirmBatch.confirm(batch, 0, IpmCast.PASSWORD, money.cast.codeOf(viewer), viewer);
                        case EXPORT -> exportBatch.export(batch, viewer);
                        case VOID -> voidBatch.voidBatch(batch, 0, "zkouška", viewer);
                        case CLOSE -> throw new AssertionError("closing follows from the last result");
                    }));
                    assertThat(money.stateOf(batch))
                            .as("%s %s as %s", from, action, role)
                            .isEqualTo(wanted(from, action, role));
                });
            }
        }
    }

    @Test
    void a_payment_moves_only_as_the_domain_says() {
        var office = money.office();
        for (var from : PaymentState.values()) {
            for (var action : List.of(PaymentAction.PAY, PaymentAction.FAIL)) {
                viewers(office).forEach((role, viewer) -> {
                    var batch = money.prepared(office, payment(office, returnOf("100", "0")));
                    var id = money.paymentsOf(batch).getFirst();
                    put("payment", id.value(), from);
                    tried(() -> money.cast.as(
                            viewer,
                            () -> action == PaymentAction.PAY
                                    ? recordResult.paid(id, 0, PaymentCast.DAY, viewer)
                                    : recordResult.failed(id, 0, PaymentCast.DAY, "zkouška", viewer)));
                    assertThat(money.stateOf(id))
                            .as("%s %s as %s", from, action, role)
                            .isEqualTo(wanted(from, action, role));
                });
            }
        }
    }

    @Test
    void the_tables_hold_nothing_that_the_domain_does_not() {
        var moves = PaymentLifecycles.BATCH.moves().size()
                + PaymentLifecycles.PAYMENT.moves().size()
                + PaymentLifecycles.RECOVERY.moves().size();
        assertThat(moves).isEqualTo(expected.rows().size());
    }

    private String wanted(Enum<?> from, Enum<?> action, String role) {
        return expected.find(from, action)
                .filter(row -> row.roles().contains(role))
                .map(ExpectedMoves.Row::to)
                .orElse(from.name());
    }

    private static Map<String, Viewer> viewers(Office office) {
        return Map.of(
                "KOP_OFFICER", office.officer(),
                "KOP_FINANCE", office.clerk(),
                "KOP_DIRECTOR", office.director().viewer(),
                "EMPLOYER_PAYROLL", office.stage().payroll.viewer());
    }

    private static void tried(Runnable act) {
        try {
            act.run();
        } catch (NotFound | StaleRecord refused) {
            assertThat(refused).hasMessageMatching("(?s)(not found|changed meanwhile).*");
        }
    }

    private void put(String table, java.util.UUID id, Enum<?> state) {
        db.sql("update payments." + table + " set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }
}
