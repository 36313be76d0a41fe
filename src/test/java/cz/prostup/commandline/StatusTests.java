package cz.prostup.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.shared.Ids;
import cz.prostup.testing.ProstupTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `status` beside a running application: it counts what is there.
@ProstupTest
class StatusTests {

    private final IpmCast cast;
    private final JdbcClient db;

    StatusTests(IpmCast cast, JdbcClient db) {
        this.cast = cast;
        this.db = db;
    }

    @Test
    void a_new_participant_and_his_job_are_counted() {
        var stage = cast.stage();
        var before = counts();
        stage.participant(LocalDate.of(2025, 3, 10));
        var after = counts();
        assertThat(after.get("placement")).isEqualTo(before.get("placement") + 1);
        assertThat(after.get("person")).isEqualTo(before.get("person") + 1);
        assertThat(after.get("employer")).isEqualTo(before.get("employer"));
    }

    @Test
    void a_city_that_employs_is_an_employer_too() {
        var before = counts();
        cast.as(Viewer.SYSTEM, () -> db.sql("""
                        insert into organisations.organisation (id, name, ico, kind, employer_kind, address)
                        values (:id, 'Město Zkušebnín', '89999997', 'MUNICIPALITY', 'MUNICIPAL_OFFICE', 'Náměstí 1')
                        """).param("id", Ids.next()).update());
        assertThat(counts().get("employer")).isEqualTo(before.get("employer") + 1);
    }

    private static Map<String, Integer> counts() {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Path.of(""));
        assertThat(Prostup.run(terminal, "status", "--format", "csv"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("kind,count");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Integer.valueOf(parts[1])));
    }
}
