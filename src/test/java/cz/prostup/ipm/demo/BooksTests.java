package cz.prostup.ipm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.books.VerifyMoney;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The money of the demo went through the use cases, so its books must be right to the crown.
@DemoTest
class BooksTests {

    private final VerifyMoney verifyMoney;
    private final DemoPeople people;
    private final JdbcClient db;

    BooksTests(VerifyMoney verifyMoney, DemoPeople people, JdbcClient db) {
        this.verifyMoney = verifyMoney;
        this.people = people;
        this.db = db;
    }

    @Test
    void every_amount_and_every_sum_comes_out_again() {
        var proofs = people.as(Viewer.SYSTEM, () -> verifyMoney.prove(counted -> {}));
        assertThat(proofs)
                .isNotEmpty()
                .allSatisfy(
                        proof -> assertThat(proof.wrong()).as(proof.toString()).isEmpty());
    }

    @Test
    void batches_of_the_branch_stand_at_every_step() {
        assertThat(states("select distinct state from payments.batch")).contains("PREPARED", "CLOSED", "VOIDED");
        assertThat(states("select distinct state from payments.payment"))
                .contains("ORDERED", "PAID", "FAILED", "VOIDED");
        assertThat(states("select distinct verdict from payments.statement_entry"))
                .contains("PAID", "RETURNED", "UNKNOWN");
    }

    /// So that closing a month has something to close.
    @Test
    void a_month_waits_for_its_batch_while_an_older_batch_waits_for_finance() {
        assertThat(states("""
                select distinct r.state from ipm.monthly_return r
                 where r.month = date_trunc('month', access.today()) - interval '2 months'
                """)).contains("APPROVED");
    }

    private List<String> states(String query) {
        return people.as(Viewer.SYSTEM, () -> db.sql(query).query(String.class).list());
    }
}
