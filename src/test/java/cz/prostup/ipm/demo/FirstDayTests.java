package cz.prostup.ipm.demo;

import cz.prostup.access.DemoAccounts;
import cz.prostup.calendar.Worklist;
import cz.prostup.ipm.monthlyreturn.ReturnQueue;
import cz.prostup.ipm.monthlyreturn.ReviewScreens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// The demo loaded early on the first day of a month, when of the last month nothing would be done yet.
@TestPropertySource(properties = {"prostup.database=demo_first_day", "test.demo-now=2026-12-01T06:30"})
class FirstDayTests extends DemoDataTests {

    FirstDayTests(
            JdbcClient db,
            DemoPeople people,
            DemoAccounts accounts,
            Worklist worklist,
            ReturnQueue queue,
            ReviewScreens reviews) {
        super(db, people, accounts, worklist, queue, reviews);
    }
}
