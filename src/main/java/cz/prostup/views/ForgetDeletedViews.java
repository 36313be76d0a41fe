package cz.prostup.views;

import cz.prostup.calendar.DailyJob;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes away views that were deleted and that nobody wanted back.
@Component
class ForgetDeletedViews implements DailyJob {

    private final JdbcClient db;
    private final Today today;

    ForgetDeletedViews(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Override
    @Transactional
    public void run() {
        db.sql("""
                        delete from views.saved_view
                         where deleted_at < cast(:now as timestamptz)
                                            - (select value from views.parameter
                                                where parameter = 'undoDays' and valid_from <= :today
                                                  and (valid_to is null or valid_to >= :today)) * interval '1 day'
                        """)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("today", today.date())
                .update();
    }
}
