package cz.prostup.people.notes;

import cz.prostup.people.RowsMovedUnread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notes and their earlier wordings go along when two records of a person become one.
@Component
class NoteRecords extends RowsMovedUnread {

    NoteRecords(JdbcClient db) {
        super(db, "note", "move_notes", "zápisy");
    }
}
