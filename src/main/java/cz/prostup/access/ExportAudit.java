package cz.prostup.access;

import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives all rows of the logs of some days as lines of JSON, for keeping elsewhere (control 26). Times are in UTC.
@Service
public class ExportAudit {

    private final JdbcClient db;

    ExportAudit(JdbcClient db) {
        this.db = db;
    }

    /// @param to the last day, of Prague
    /// @return how many rows of each log
    @Transactional
    public Map<String, Long> export(LocalDate from, LocalDate to, Consumer<String> line) {
        db.sql("""
                        select set_config('statement_timeout', '0', true), set_config('plan_cache_mode', 'auto', true),
                               set_config('timezone', 'UTC', true)
                        """).query().singleRow();
        var counts = new EnumMap<SealedLog, Long>(SealedLog.class);
        for (var log : SealedLog.values()) {
            counts.put(log, export(log, from, to, line));
        }
        return counts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    private long export(SealedLog log, LocalDate from, LocalDate to, Consumer<String> line) {
        var columns = log.columns().stream()
                .map(column -> "'" + column + "', t." + column)
                .collect(Collectors.joining(", "));
        return db.sql("""
                        select json_build_object('log', :log::text, %s,
                                                 'seal', s.seal_no, 'hash', encode(s.hash, 'hex'))::text as line
                          from %s t
                          left join access.log_seal s on s.log = :log and s.row_id = t.id
                         where t.at >= :from and t.at < :to
                         order by t.at, t.id
                        """.formatted(columns, log.table()))
                .param("log", log.name())
                .param("from", from.atStartOfDay(Today.PRAGUE).toInstant().atOffset(ZoneOffset.UTC))
                .param(
                        "to",
                        to.plusDays(1).atStartOfDay(Today.PRAGUE).toInstant().atOffset(ZoneOffset.UTC))
                .withFetchSize(2_000)
                .query(rows -> {
                    long count = 0;
                    while (rows.next()) {
                        line.accept(rows.getString("line"));
                        count++;
                    }
                    return count;
                });
    }
}
