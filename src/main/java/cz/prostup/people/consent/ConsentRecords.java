package cz.prostup.people.consent;

import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Consents follow the person when two records become one; the application cannot rewrite whose they are otherwise.
@Component
class ConsentRecords implements PersonalRecords {

    private final JdbcClient db;

    ConsentRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "people.consent";
    }

    @Override
    public String label() {
        return "souhlasy";
    }

    @Override
    public @Nullable String obstacle(PersonId from, PersonId into) {
        return null;
    }

    @Override
    public List<UUID> move(PersonId from, PersonId into) {
        return db.sql("select moved as id from people.move_consents(:from, :into, null) as moved")
                .param("from", from.value())
                .param("into", into.value())
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }

    @Override
    public void moveBack(List<UUID> rows, PersonId from, PersonId into) {
        db.sql("select moved as id from people.move_consents(:into, :from, :rows) as moved")
                .param("from", from.value())
                .param("into", into.value())
                .param("rows", rows.toArray(UUID[]::new))
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }
}
