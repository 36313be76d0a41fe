package cz.prostup.people.emergency;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who moved an emergency access and when.
@Component
class EmergencyHistory {

    private final JdbcClient db;
    private final Today today;

    EmergencyHistory(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(EmergencyId id, String action, EmergencyState state, Viewer by) {
        db.sql("""
                        insert into people.emergency_history (access_id, action, state, by, at)
                        values (:id, :action, :state, :by, :at)
                        """)
                .param("id", id.value())
                .param("action", action)
                .param("state", state.name())
                .param("by", by.userId())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
