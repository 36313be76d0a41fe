package cz.prostup.people.sharing;

import cz.prostup.people.RowsOfPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Grants follow the person when two records become one.
@Component
class GrantRecords extends RowsOfPerson {

    GrantRecords(JdbcClient db) {
        super(db, "share_grant", "id", "sdílení s\u00a0jinými útvary");
    }
}
