package cz.prostup.people.identity;

import cz.prostup.calendar.DailyJob;
import cz.prostup.shared.Today;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The mark of limited capacity follows decisions that begin or end by themselves.
@Component
class CapacityOfDay implements DailyJob {

    private final JdbcClient db;
    private final Today today;

    CapacityOfDay(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Override
    public void run() {
        db.sql("""
                        update people.person p
                           set capacity_limited = not p.capacity_limited, version = p.version + 1
                         where p.id in (select person_id from people.guardianship where kind <> 'PARENT')
                           and p.merged_into is null
                           and p.capacity_limited <> people.capacity_limited(p.id, :today)
                        """).param("today", today.date()).update();
    }
}
