package cz.prostup.documents.attachments;

import cz.prostup.shared.Today;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What a file may measure, as the rows of the day say (control 40).
record FileLimits(
        long mostBytes, long mostUnpacked, int mostEntries, int mostRatio, long mostPixels, int unclaimedHours) {

    String mostBytesInWords() {
        return mostBytes / (1024 * 1024) + "\u00a0MB";
    }

    @Component
    static class OfDay {

        private final JdbcClient db;
        private final Today today;
        private final TransactionTemplate transaction;

        OfDay(JdbcClient db, Today today, TransactionTemplate transaction) {
            this.db = db;
            this.today = today;
            this.transaction = transaction;
        }

        FileLimits read() {
            Map<String, Long> rows = Objects.requireNonNull(transaction.execute(status -> rows()));
            return new FileLimits(
                    value(rows, "mostBytes"),
                    value(rows, "mostUnpacked"),
                    Math.toIntExact(value(rows, "mostEntries")),
                    Math.toIntExact(value(rows, "mostRatio")),
                    value(rows, "mostPixels"),
                    Math.toIntExact(value(rows, "unclaimedHours")));
        }

        private Map<String, Long> rows() {
            record Row(String parameter, long value) {}
            return db
                    .sql("""
                            select parameter, value from documents.parameter
                             where valid_from <= :today and (valid_to is null or valid_to >= :today)
                             order by valid_from
                            """)
                    .param("today", today.date())
                    .query((row, n) -> new Row(row.getString("parameter"), Long.parseLong(row.getString("value"))))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Row::parameter, Row::value, (older, newer) -> newer));
        }

        private static long value(Map<String, Long> rows, String parameter) {
            var value = rows.get(parameter);
            if (value == null) {
                throw new IllegalStateException("documents.parameter has no row of " + parameter);
            }
            return value;
        }
    }
}
