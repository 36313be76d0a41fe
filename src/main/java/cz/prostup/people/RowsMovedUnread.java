package cz.prostup.people;

import cz.prostup.shared.Columns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of people that follow the person when two records become one, though whoever merges may not read them: a
/// function of the database moves them and gives back ids only.
///
/// Table and function are constants of the code, never anything from outside.
public class RowsMovedUnread extends RowsOfPerson {

    private final String function;

    public RowsMovedUnread(JdbcClient db, String table, String function, String label) {
        super(db, table, "id", label);
        this.function = function;
    }

    @Override
    public List<UUID> move(PersonId from, PersonId into) {
        return moved(from, into, null);
    }

    @Override
    public void moveBack(List<UUID> rows, PersonId from, PersonId into) {
        if (moved(into, from, rows.toArray(UUID[]::new)).size() != rows.size()) {
            throw new CannotPart(label());
        }
    }

    private List<UUID> moved(PersonId source, PersonId target, UUID @Nullable [] rows) {
        return db().sql("select unnest(people.%s(:from, :into, cast(:rows as uuid[]))) as id".formatted(function))
                .param("from", source.value())
                .param("into", target.value())
                .param("rows", rows)
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }
}
