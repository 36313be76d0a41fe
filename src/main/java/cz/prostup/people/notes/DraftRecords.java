package cz.prostup.people.notes;

import cz.prostup.people.RowsMovedUnread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drafts of notes go along when two records of a person become one.
@Component
class DraftRecords extends RowsMovedUnread {

    DraftRecords(JdbcClient db) {
        super(db, "note_draft", "move_note_drafts", "rozepsané zápisy");
    }
}
