package cz.prostup.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers of the payment that change with time: dated rows, never constants.
@Component
class PaymentParameters {

    private final JdbcClient db;

    PaymentParameters(JdbcClient db) {
        this.db = db;
    }

    /// @throws IllegalStateException when nothing is known for that day
    BigDecimal on(LocalDate day, String parameter) {
        return db.sql("""
                        select value from payments.parameter
                         where parameter = :parameter and valid_from <= :day and (valid_to is null or valid_to >= :day)
                         order by valid_from desc limit 1
                        """)
                .param("parameter", parameter)
                .param("day", day)
                .query(BigDecimal.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no " + parameter + " on " + day));
    }
}
