package cz.prostup.people.sharing;

import cz.prostup.people.Layer;
import cz.prostup.shared.Columns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Domains of life as they hold today.
@Component
class SharedDomains {

    /// @param least the most open layer that may hold something of the domain
    record Domain(String code, String label, Layer least) {}

    private final JdbcClient db;

    SharedDomains(JdbcClient db) {
        this.db = db;
    }

    List<Domain> all() {
        return db.sql("""
                        select code, label, least from people.domain
                         where valid_from <= access.today() and (valid_to is null or valid_to >= access.today())
                         order by sort_order
                        """)
                .query((row, n) -> new Domain(
                        row.getString("code"), row.getString("label"), Columns.code(row, "least", Layer.class)))
                .list();
    }
}
