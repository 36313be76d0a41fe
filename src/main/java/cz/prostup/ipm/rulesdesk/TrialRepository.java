package cz.prostup.ipm.rulesdesk;

import cz.prostup.shared.Today;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of trials. A running one holds a lock of the database, which ends with the process whatever happens.
@Repository
class TrialRepository {

    private final JdbcClient db;
    private final Today today;

    TrialRepository(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    int decidedReturns(YearMonth from, YearMonth to) {
        return db.sql("""
                        select count(*) from ipm.monthly_return r
                         where r.month between :from and :to and r.state in ('APPROVED', 'PAYMENT_ORDERED', 'PAID')
                        """)
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query(Integer.class)
                .single();
    }

    boolean isRunning(String rules) {
        return db.sql("select exists (select from ipm.rules_trial where rules = :rules and state = 'RUNNING')")
                .param("rules", rules)
                .query(Boolean.class)
                .single();
    }

    void begin(TrialId id, String rules, int version, YearMonth from, YearMonth to, int total, UUID by) {
        db.sql("""
                        insert into ipm.rules_trial (id, rules, version, month_from, month_to, state, total, started_by, started_at)
                        values (:id, :rules, :version, :from, :to, 'RUNNING', :total, :by, :at)
                        """)
                .param("id", id.value())
                .param("rules", rules)
                .param("version", version)
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .param("total", total)
                .param("by", by)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes the run for this process; false when it is over or somebody else has it.
    @Transactional(propagation = Propagation.MANDATORY)
    boolean claim(TrialId id) {
        var free = db.sql("select pg_try_advisory_xact_lock(hashtext('rules_trial'), hashtext(:id))")
                .param("id", id.toString())
                .query(Boolean.class)
                .single();
        return free
                && db.sql("select state = 'RUNNING' from ipm.rules_trial where id = :id")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single();
    }

    /// Seen by others at once, while the rows themselves come at the end.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(TrialId id, int done) {
        db.sql("update ipm.rules_trial set done = :done where id = :id")
                .param("done", done)
                .param("id", id.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void finish(TrialId id, int done) {
        var moved = db.sql("""
                        update ipm.rules_trial set state = 'DONE', done = :done, total = :done, finished_at = :at
                         where id = :id and state = 'RUNNING'
                        """)
                .param("done", done)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("trial " + id + " ended meanwhile");
        }
    }

    @Transactional
    public void fail(TrialId id, String problem) {
        db.sql("""
                        update ipm.rules_trial set state = 'FAILED', problem = :problem, finished_at = :at
                         where id = :id and state = 'RUNNING'
                        """)
                .param("problem", problem)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    @Transactional
    public void markCutOff() {
        db.sql("""
                        update ipm.rules_trial set state = 'CUT_OFF', finished_at = :at
                         where state = 'RUNNING'
                           and pg_try_advisory_xact_lock(hashtext('rules_trial'), hashtext(id::text))
                        """).param("at", today.now().atOffset(ZoneOffset.UTC)).update();
    }
}
