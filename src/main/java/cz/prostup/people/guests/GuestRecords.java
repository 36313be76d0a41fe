package cz.prostup.people.guests;

import cz.prostup.people.RowsOfPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links follow the person when two records become one; the answers hang on the links.
@Component
class GuestRecords extends RowsOfPerson {

    GuestRecords(JdbcClient db) {
        super(db, "guest_link", "id", "odkazy pro hosty");
    }
}
