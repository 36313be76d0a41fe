package cz.prostup.payments;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Kills the database's own process of a transaction that is just announcing one chosen payment: after its files were
/// written, before it is committed.
@Component
class PowerCut {

    private final JdbcClient db;
    private final DataSource pool;
    private @Nullable PaymentId target;
    private int files;

    PowerCut(JdbcClient db, DataSource pool) {
        this.db = db;
        this.pool = pool;
    }

    void armFor(PaymentId payment) {
        target = payment;
    }

    int filesSeenBefore() {
        return files;
    }

    @EventListener
    void announced(PaymentMoved moved) throws Exception {
        if (!moved.id().equals(target)) {
            return;
        }
        target = null;
        files = db.sql("""
                        select count(*) from payments.bank_file f
                          join payments.payment p on p.batch_id = f.batch_id where p.id = :id
                        """).param("id", moved.id().value()).query(Integer.class).single();
        var backend = db.sql("select pg_backend_pid()").query(Integer.class).single();
        try (var other = pool.getConnection();
                var kill = other.prepareStatement("select pg_terminate_backend(?)")) {
            kill.setInt(1, backend);
            kill.executeQuery();
        }
    }
}
