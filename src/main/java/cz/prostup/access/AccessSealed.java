package cz.prostup.access;

import cz.prostup.vault.SealedColumns;
import java.util.List;
import org.springframework.stereotype.Component;

/// Secrets of second factors.
@Component
class AccessSealed implements SealedColumns {

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("access.factor", "user_id", "secret_sealed"),
                new Column("access.factor_offer", "user_id", "secret_sealed"));
    }
}
