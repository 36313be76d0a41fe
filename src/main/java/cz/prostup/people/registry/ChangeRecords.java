package cz.prostup.people.registry;

import cz.prostup.people.RowsOfPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The history of a record goes on in the one that stays.
@Component
class ChangeRecords extends RowsOfPerson {

    ChangeRecords(JdbcClient db) {
        super(db, "person_change", "id", "zapsané změny údajů");
    }
}
