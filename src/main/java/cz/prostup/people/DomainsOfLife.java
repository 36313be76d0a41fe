package cz.prostup.people;

import cz.prostup.shared.Columns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The domains of life that can be chosen today, in their order.
@Component
public class DomainsOfLife {

    private final JdbcClient db;

    DomainsOfLife(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Domain> all() {
        return db.sql("""
                        select code, label, least, special
                          from people.domain
                         where valid_from <= access.today() and (valid_to is null or valid_to >= access.today())
                         order by sort_order
                        """)
                .query((row, n) -> new Domain(
                        row.getString("code"),
                        row.getString("label"),
                        Columns.code(row, "least", Layer.class),
                        row.getBoolean("special")))
                .list();
    }
}
