package cz.prostup.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.testing.ProstupTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@ProstupTest
class DueJobsTests {

    private final DueJobs dueJobs;
    private final JdbcClient db;

    DueJobsTests(DueJobs dueJobs, JdbcClient db) {
        this.dueJobs = dueJobs;
        this.db = db;
    }

    @Test
    void a_job_that_fails_does_not_stop_the_others() {
        var done = new ArrayList<String>();
        dueJobs.runAll(List.of(
                () -> done.add("first"),
                () -> {
                    throw new IllegalStateException("meant to fail");
                },
                () -> done.add("third")));
        assertThat(done).containsExactly("first", "third");
    }

    @Test
    void each_job_runs_in_its_own_transaction_as_the_system_viewer() {
        var seen = new ArrayList<String>();
        DailyJob job = () -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            seen.add(db.sql("select access.viewer() = access.system_viewer()")
                    .query(String.class)
                    .single());
        };
        dueJobs.runAll(List.of(job, job));
        assertThat(seen).containsExactly("t", "t");
    }
}
