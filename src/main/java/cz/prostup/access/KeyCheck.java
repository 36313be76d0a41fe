package cz.prostup.access;

import cz.prostup.shared.Today;
import cz.prostup.vault.Vault;
import java.time.ZoneOffset;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Refuses to start over a database that was sealed by other keys: values sealed from then on would be lost when the
/// right keys come back. A new database is marked by the keys that it meets first.
@Component
class KeyCheck implements InitializingBean {

    static final String PLACE = "access.key_check.sealed/1";
    static final String TEXT = "klíče patří k této databázi";

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Today today;

    KeyCheck(JdbcClient db, TransactionTemplate transaction, Vault vault, Today today) {
        this.db = db;
        this.transaction = transaction;
        this.vault = vault;
        this.today = today;
    }

    @Override
    public void afterPropertiesSet() {
        Viewers.runAs(Viewer.SYSTEM, () -> transaction.executeWithoutResult(status -> check()));
    }

    private void check() {
        db.sql("insert into access.key_check (sealed, written_at) values (:sealed, :at) on conflict do nothing")
                .param("sealed", vault.seal(TEXT, PLACE))
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        var sealed = db.sql("select sealed from access.key_check")
                .query(byte[].class)
                .single();
        try {
            vault.open(sealed, PLACE);
        } catch (IllegalStateException e) {
            throw new WrongKeys(e);
        }
    }
}
