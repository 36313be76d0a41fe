package cz.prostup.ipm.application;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Today;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers of this module that change with time, and the rules version of a day.
@Component
class ApplicationParameters {

    private final JdbcClient db;
    private final Today today;

    ApplicationParameters(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// The value of today.
    BigDecimal number(String parameter) {
        return db.sql("""
                        select value from ipm.application_parameter
                         where parameter = :parameter and valid_from <= :day and (valid_to is null or valid_to >= :day)
                         order by valid_from desc
                         limit 1
                        """)
                .param("parameter", parameter)
                .param("day", today.date())
                .query(BigDecimal.class)
                .single();
    }

    /// The hours of a week by the share of a full-time job.
    Hours weekly(BigDecimal fte) {
        return new Hours(number("fullTimeWeeklyHours").multiply(fte).setScale(2, RoundingMode.HALF_UP));
    }

    /// The newest active version that holds on the day; null when there is none.
    @Nullable
    String rulesOf(LocalDate day) {
        return db.sql("""
                        select code from ipm.rules_version
                         where status = 'ACTIVE' and valid_from <= :day and (valid_to is null or valid_to >= :day)
                         order by valid_from desc, code
                         limit 1
                        """).param("day", day).query(String.class).optional().orElse(null);
    }
}
