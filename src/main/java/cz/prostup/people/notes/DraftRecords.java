package cz.prostup.people.notes;

import cz.prostup.people.CannotPart;
import cz.prostup.people.PersonId;
import cz.prostup.people.PersonalRecords;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drafts of notes go along when two records of a person become one. Whoever merges does not read them:
/// a function of the database moves them and gives back ids only.
@Component
class DraftRecords implements PersonalRecords {

    private final JdbcClient db;

    DraftRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "people.note_draft";
    }

    @Override
    public String label() {
        return "rozepsané zápisy";
    }

    @Override
    public @Nullable String obstacle(PersonId from, PersonId into) {
        return null;
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
        return db.sql("select unnest(people.move_note_drafts(:from, :into, cast(:rows as uuid[]))) as id")
                .param("from", source.value())
                .param("into", target.value())
                .param("rows", rows)
                .query((row, n) -> Columns.uuid(row, "id"))
                .list();
    }
}
