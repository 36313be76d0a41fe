package cz.prostup.people.papers;

import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Papers follow the person when two records become one.
@Component
class DocumentRecords implements PersonalRecords {

    private final JdbcClient db;

    DocumentRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "people.document";
    }

    @Override
    public @Nullable String obstacle(PersonId from, PersonId into) {
        return null;
    }

    @Override
    public List<UUID> move(PersonId from, PersonId into) {
        return db.sql("update people.document set person_id = :into where person_id = :from returning id")
                .param("into", into.value())
                .param("from", from.value())
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }

    @Override
    public void moveBack(List<UUID> rows, PersonId from, PersonId into) {
        db.sql("update people.document set person_id = :from where id = any (:rows) and person_id = :into")
                .param("from", from.value())
                .param("into", into.value())
                .param("rows", rows.toArray(UUID[]::new))
                .update();
    }
}
