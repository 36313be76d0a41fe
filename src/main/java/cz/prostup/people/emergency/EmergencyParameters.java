package cz.prostup.people.emergency;

import cz.prostup.shared.Today;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How long an emergency access lasts and how often one may try: dated rows (decisions 4).
@Component
class EmergencyParameters {

    record Valid(int minutes, int attemptsADay, int reportDays) {}

    private final JdbcClient db;
    private final Today today;

    EmergencyParameters(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    Valid valid() {
        var rows = db
                .sql("""
                        select parameter, value from people.emergency_parameter
                         where valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """)
                .param("today", today.date())
                .query((row, n) -> Map.entry(row.getString("parameter"), row.getInt("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Valid(value(rows, "minutes"), value(rows, "attemptsADay"), value(rows, "reportDays"));
    }

    private static int value(Map<String, Integer> rows, String name) {
        var value = rows.get(name);
        if (value == null) {
            throw new IllegalStateException("no parameter " + name + " of emergency access is valid today");
        }
        return value;
    }
}
