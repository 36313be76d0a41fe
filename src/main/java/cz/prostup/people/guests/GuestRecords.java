package cz.prostup.people.guests;

import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links follow the person when two records become one; the answers hang on the links.
@Component
class GuestRecords implements PersonalRecords {

    private final JdbcClient db;

    GuestRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "people.guest_link";
    }

    @Override
    public @Nullable String obstacle(PersonId from, PersonId into) {
        return null;
    }

    @Override
    public List<UUID> move(PersonId from, PersonId into) {
        return db.sql("update people.guest_link set person_id = :into where person_id = :from returning id")
                .param("into", into.value())
                .param("from", from.value())
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }

    @Override
    public void moveBack(List<UUID> rows, PersonId from, PersonId into) {
        db.sql("update people.guest_link set person_id = :from where person_id = :into and id = any (:rows)")
                .param("from", from.value())
                .param("into", into.value())
                .param("rows", rows.toArray(UUID[]::new))
                .update();
    }
}
