package cz.prostup.notifications;

import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rules that hold today, read once a day: a notice is told in the middle of somebody else's transaction and should
/// cost it little.
@Component
class MailRulesOfDay {

    private final ConcurrentHashMap<LocalDate, MailRules> known = new ConcurrentHashMap<>();
    private final JdbcClient db;
    private final Today today;

    MailRulesOfDay(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    MailRules today() {
        return known.computeIfAbsent(today.date(), this::read);
    }

    private MailRules read(LocalDate day) {
        record Row(String parameter, String value) {}
        return MailRules.of(db
                .sql("""
                        select parameter, value from notifications.parameter
                         where valid_from <= :day and (valid_to is null or valid_to >= :day)
                        """)
                .param("day", day)
                .query((row, n) -> new Row(row.getString("parameter"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.<Row, String, String>toMap(Row::parameter, Row::value)));
    }
}
