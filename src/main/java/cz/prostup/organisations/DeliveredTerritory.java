package cz.prostup.organisations;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// At each start the regions, districts and municipalities delivered with the program are put beside those that the
/// database already has (decisions 25). Municipalities with extended powers hang on regions; of the other
/// municipalities only a handful is there, and their codes are ours: those of RÚIAN are not known.
@Component
class DeliveredTerritory {

    private record Row(String kind, String code, String name, String parent) {}

    private final JdbcClient db;

    DeliveredTerritory(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Order(1)
    @Transactional
    void add(ApplicationStartedEvent event) {
        var rows = Stream.of("territory.csv", "municipalities.csv")
                .flatMap(file -> rows(file).stream())
                .toList();
        db.sql("""
                        insert into organisations.territory (code, kind, name, parent)
                        select r.code, r.kind, r.name, nullif(r.parent, '')
                          from unnest(:codes, :kinds, :names, :parents) r (code, kind, name, parent)
                        on conflict (code) do nothing
                        """)
                .param("codes", column(rows, Row::code))
                .param("kinds", column(rows, Row::kind))
                .param("names", column(rows, Row::name))
                .param("parents", column(rows, Row::parent))
                .update();
    }

    private static List<Row> rows(String file) {
        var stream = DeliveredTerritory.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " is missing in the build");
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(DeliveredTerritory::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Row row(NamedCsvRecord row) {
        return new Row(row.getField("kind"), row.getField("code"), row.getField("name"), row.getField("parent"));
    }

    private static String[] column(List<Row> rows, Function<Row, String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }
}
