package cz.prostup.people.sharing;

import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of one table with a person, moved when two records become one.
abstract class SharingRecords implements PersonalRecords {

    private final JdbcClient db;
    private final String table;

    SharingRecords(JdbcClient db, String table) {
        this.db = db;
        this.table = table;
    }

    @Override
    public String name() {
        return table;
    }

    @Override
    public @org.jspecify.annotations.Nullable String obstacle(PersonId from, PersonId into) {
        return null;
    }

    @Override
    public List<UUID> move(PersonId from, PersonId into) {
        return db.sql("update " + table + " set person_id = :into where person_id = :from returning id")
                .param("into", into.value())
                .param("from", from.value())
                .query((row, n) -> cz.prostup.shared.Columns.uuid(row, "id"))
                .list();
    }

    @Override
    public void moveBack(List<UUID> rows, PersonId from, PersonId into) {
        db.sql("update " + table + " set person_id = :from where person_id = :into and id = any (:rows)")
                .param("from", from.value())
                .param("into", into.value())
                .param("rows", rows.toArray(UUID[]::new))
                .update();
    }

    @org.springframework.stereotype.Component
    static final class Grants extends SharingRecords {
        Grants(JdbcClient db) {
            super(db, "people.share_grant");
        }
    }

    @org.springframework.stereotype.Component
    static final class Enquiries extends SharingRecords {
        Enquiries(JdbcClient db) {
            super(db, "people.enquiry");
        }
    }
}
