package cz.prostup.calendar.feed;

import cz.prostup.calendar.DailyJob;
import cz.prostup.shared.Today;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes away what was only there to count.
@Component
class ForgetFetches implements DailyJob {

    private final JdbcClient db;
    private final Today today;

    ForgetFetches(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Override
    @Transactional
    public void run() {
        db.sql("delete from calendar.feed_fetch where at < :day")
                .param("day", today.now().minus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC))
                .update();
    }
}
