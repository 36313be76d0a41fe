package cz.prostup.people;

import cz.prostup.shared.Columns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of one table of people that say whose they are in `person_id` and follow the person when two records become one.
///
/// Table and key are constants of the code, never anything from outside.
public class RowsOfPerson implements PersonalRecords {

    private final JdbcClient db;
    private final String table;
    private final String key;
    private final String label;

    public RowsOfPerson(JdbcClient db, String table, String key, String label) {
        this.db = db;
        this.table = table;
        this.key = key;
        this.label = label;
    }

    @Override
    public String name() {
        return "people." + table;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public @Nullable String obstacle(PersonId from, PersonId into) {
        return null;
    }

    @Override
    public List<UUID> move(PersonId from, PersonId into) {
        return db.sql("update people.%s set person_id = :into where person_id = :from returning %s as id"
                        .formatted(table, key))
                .param("from", from.value())
                .param("into", into.value())
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }

    @Override
    public void moveBack(List<UUID> rows, PersonId from, PersonId into) {
        var moved = db.sql("update people.%s set person_id = :from where person_id = :into and %s = any (:rows)"
                        .formatted(table, key))
                .param("from", from.value())
                .param("into", into.value())
                .param("rows", rows.toArray(UUID[]::new))
                .update();
        if (moved != rows.size()) {
            throw new CannotPart(label);
        }
    }

    protected JdbcClient db() {
        return db;
    }
}
