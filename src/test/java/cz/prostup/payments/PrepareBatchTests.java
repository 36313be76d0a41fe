package cz.prostup.payments;

import static cz.prostup.payments.PaymentCast.payment;
import static cz.prostup.payments.PaymentCast.returnOf;
import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.payments.PaymentCast.Office;
import cz.prostup.payments.PrepareBatch.Order;
import cz.prostup.payments.PrepareBatch.Outcome;
import cz.prostup.payments.PrepareBatch.Prepared;
import cz.prostup.payments.PrepareBatch.Problem;
import cz.prostup.payments.PrepareBatch.Refused;
import cz.prostup.shared.Ids;
import cz.prostup.testing.ProstupTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes a batch and what does not.
@ProstupTest
class PrepareBatchTests {

    private final PaymentCast money;
    private final PrepareBatch prepareBatch;
    private final JdbcClient db;

    PrepareBatchTests(PaymentCast money, PrepareBatch prepareBatch, JdbcClient db) {
        this.money = money;
        this.prepareBatch = prepareBatch;
        this.db = db;
    }

    @Test
    void batches_of_a_branch_are_numbered_one_after_another() {
        var office = money.office();
        var first = money.prepared(office, payment(office, returnOf("12000", "4000")));
        var second = money.prepared(office, payment(office, returnOf("500", "0")));
        assertThat(List.of(number(first), number(second)))
                .containsExactly(
                        "T" + office.stage().number + "-2026/0001", "T" + office.stage().number + "-2026/0002");
    }

    @Test
    void the_same_form_sent_twice_at_once_makes_one_batch() throws Exception {
        var office = money.office();
        var key = Ids.next();
        var order = payment(office, returnOf("12000", "4000"));
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Outcome> sending = () -> money.prepare(office, key, order);
            for (var sent : threads.invokeAll(List.of(sending, sending, sending, sending))) {
                outcomes.add(sent.get());
            }
        }
        assertThat(outcomes).allMatch(outcome -> outcome instanceof Prepared);
        assertThat(outcomes.stream().distinct()).hasSize(1);
    }

    @Test
    void what_is_on_the_way_is_not_ordered_again_and_the_number_of_its_batch_is_told() {
        var office = money.office();
        var item = returnOf("12000", "4000");
        var first = money.prepared(office, payment(office, item));
        assertThat(problems(money.prepare(office, payment(office, item))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains(number(first)));
        assertThat(problems(money.prepare(office, payment(office, returnOf("1", "0")), payment(office, item))))
                .hasSize(1);
    }

    @Test
    void a_wrong_account_no_money_and_too_much_money_are_all_told_at_once() {
        var office = money.office();
        var outcome = money.prepare(
                office,
                payment(office, "19-2000145398/0800", null, returnOf("12000", "4000")),
                payment(office, returnOf("0", "0")),
                payment(office, returnOf("20000000", "0.01")));
        assertThat(problems(outcome))
                .extracting(Problem::reason)
                .anyMatch(reason -> reason.contains("neprošlo kontrolou"))
                .anyMatch(reason -> reason.contains("větší než nula"))
                .anyMatch(reason -> reason.contains("Rozdělte"));
        assertThat(batches(office)).isZero();
    }

    @Test
    void an_empty_batch_a_foreign_branch_and_a_clerk_of_finance_are_refused() {
        var office = money.office();
        var other = money.office();
        assertThat(problems(money.prepare(office))).hasSize(1);
        var order = new Order(Ids.next(), office.branch(), List.of(payment(office, returnOf("1", "0"))));
        for (var stranger :
                List.of(other.officer(), office.clerk(), office.director().viewer())) {
            assertThat(problems(money.cast.as(stranger, () -> prepareBatch.prepare(order, stranger))))
                    .hasSize(1);
        }
    }

    @Test
    void the_command_line_prepares_as_the_system_viewer() {
        var office = money.office();
        var order = new Order(Ids.next(), office.branch(), List.of(payment(office, returnOf("1", "0"))));
        assertThat(money.cast.as(Viewer.SYSTEM, () -> prepareBatch.prepare(order, Viewer.SYSTEM)))
                .isInstanceOf(Prepared.class);
    }

    private static List<Problem> problems(Outcome outcome) {
        return outcome instanceof Refused(var problems) ? problems : List.of();
    }

    private String number(BatchId id) {
        return db.sql("select number from payments.batch where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private int batches(Office office) {
        return db.sql("select count(*) from payments.batch where branch_id = :branch")
                .param("branch", office.branch())
                .query(Integer.class)
                .single();
    }
}
