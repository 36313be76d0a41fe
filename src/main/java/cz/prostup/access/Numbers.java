package cz.prostup.access;

import cz.prostup.shared.Today;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers of signing in and of accounts as the dated rows of `access.parameter` say today.
@Component
public class Numbers {

    private final JdbcClient db;
    private final Today today;

    Numbers(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// @throws IllegalStateException when no row of it holds today
    public int of(String parameter) {
        return db.sql("select access.number(:parameter, :today)")
                .param("parameter", parameter)
                .param("today", today.date())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no row of access.parameter holds today: " + parameter));
    }

    public Duration minutes(String parameter) {
        return Duration.ofMinutes(of(parameter));
    }
}
