package cz.prostup.ipm.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// See [FirstDayTests].
@TestPropertySource(properties = {"prostup.database=demo_first_day", "test.demo-now=2026-12-01T06:30"})
class FirstDayInvariantTests extends InvariantTests {

    FirstDayInvariantTests(JdbcClient db, DemoPeople people) {
        super(db, people);
    }
}
