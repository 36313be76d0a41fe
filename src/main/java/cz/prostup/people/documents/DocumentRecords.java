package cz.prostup.people.documents;

import cz.prostup.people.RowsOfPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Papers follow the person when two records become one.
@Component
class DocumentRecords extends RowsOfPerson {

    DocumentRecords(JdbcClient db) {
        super(db, "document", "id", "dokumenty");
    }
}
