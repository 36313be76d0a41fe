package cz.prostup.ipm.board;

import cz.prostup.shared.Today;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Numbers of the board and of imports as the dated rows of `ipm.board_parameter` say today.
@Component
public class BoardNumbers {

    private final JdbcClient db;
    private final Today today;

    BoardNumbers(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    private record Row(String parameter, int value) {}

    /// One statement.
    public Map<String, Integer> today() {
        return db
                .sql("""
                        select parameter, value from ipm.board_parameter
                         where valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """)
                .param("today", today.date())
                .query((row, n) -> new Row(row.getString("parameter"), row.getInt("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::parameter, Row::value));
    }

    /// @throws IllegalStateException when no row of it holds today
    public int of(String parameter) {
        var value = today().get(parameter);
        if (value == null) {
            throw new IllegalStateException("no row of ipm.board_parameter holds today: " + parameter);
        }
        return value;
    }
}
