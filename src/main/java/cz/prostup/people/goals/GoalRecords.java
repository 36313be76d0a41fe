package cz.prostup.people.goals;

import cz.prostup.people.RowsMovedUnread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Goals go along when two records of a person become one.
@Component
class GoalRecords extends RowsMovedUnread {

    GoalRecords(JdbcClient db) {
        super(db, "goal", "move_goals", "cíle");
    }
}
