package cz.prostup.ipm.activity;

import cz.prostup.ipm.ActivityId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was talked about. The database itself shows a note to the author's unit only, whatever a query says (decisions
/// 14); the queries here stand behind that second lock.
@Repository
class PrivateNotes {

    private final JdbcClient db;

    PrivateNotes(JdbcClient db) {
        this.db = db;
    }

    /// An empty note takes the old one away.
    void keep(ActivityId id, UUID unit, String note) {
        if (note.isBlank()) {
            forget(id);
            return;
        }
        db.sql("""
                        insert into ipm.activity_note (activity_id, unit_id, note) values (:id, :unit, :note)
                        on conflict (activity_id) do update set note = excluded.note
                        """)
                .param("id", id.value())
                .param("unit", unit)
                .param("note", note)
                .update();
    }

    /// Empty when there is none, or when the second lock hides it.
    String of(ActivityId id) {
        return db.sql("select note from ipm.activity_note where activity_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    void forget(ActivityId id) {
        db.sql("delete from ipm.activity_note where activity_id = :id")
                .param("id", id.value())
                .update();
    }
}
