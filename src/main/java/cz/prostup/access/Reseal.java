package cz.prostup.access;

import cz.prostup.shared.Columns;
import cz.prostup.vault.SealedColumns;
import cz.prostup.vault.SealedColumns.Column;
import cz.prostup.vault.Vault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Seals all sealed values again by the newest key (control 47). It works as the owner of the database, because the
/// application may not touch old rows of some tables, and beside a running application: a value that changed meanwhile
/// is left to whoever changed it.
@Component
public class Reseal {

    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    /// @param count 1, or 0 when somebody changed the value meanwhile
    private record Done(UUID key, int count) {}

    private final JdbcClient owner;
    private final ObjectProvider<SealedColumns> modules;
    private final Vault vault;

    Reseal(@Qualifier("ownerDataSource") DataSource owner, ObjectProvider<SealedColumns> modules, Vault vault) {
        this.owner = JdbcClient.create(owner);
        this.modules = modules;
        this.vault = vault;
    }

    /// @return how many values of each column were sealed again, by `table.column`
    public Map<String, Long> all() {
        var counts = new LinkedHashMap<String, Long>();
        modules.orderedStream()
                .flatMap(module -> module.columns().stream())
                .forEach(column -> counts.put(column.table() + "." + column.column(), column(column)));
        check();
        return counts;
    }

    private long column(Column column) {
        long count = 0;
        var last = FIRST;
        for (var page = after(last, column); !page.isEmpty(); page = after(last, column)) {
            count += page.stream().mapToInt(Done::count).sum();
            last = page.getLast().key();
        }
        return count;
    }

    private List<Done> after(UUID last, Column column) {
        return owner.sql(
                        "select %2$s as key, %3$s as sealed from %1$s where %3$s is not null and %2$s > :last order by %2$s limit :most"
                                .formatted(column.table(), column.key(), column.column()))
                .param("last", last)
                .param("most", AT_ONCE)
                .query((row, n) -> {
                    var key = Columns.uuid(row, "key");
                    return new Done(key, again(key, row.getBytes("sealed"), column));
                })
                .list();
    }

    private int again(UUID key, byte[] sealed, Column column) {
        var place = column.place() + key;
        return owner.sql("update %s set %s = :new where %s = :key and %2$s = :old"
                        .formatted(column.table(), column.column(), column.key()))
                .param("new", vault.seal(vault.openBytes(sealed, place), place))
                .param("key", key)
                .param("old", sealed)
                .update();
    }

    private void check() {
        owner.sql("update access.key_check set sealed = :sealed")
                .param("sealed", vault.seal(KeyCheck.TEXT, KeyCheck.PLACE))
                .update();
    }
}
