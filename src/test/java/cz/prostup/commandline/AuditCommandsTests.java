package cz.prostup.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.SealLogs;
import cz.prostup.access.SecurityLog;
import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.database.DatabaseLocation;
import cz.prostup.shared.Today;
import cz.prostup.testing.ProstupTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The logs are verified and exported from the command line beside a running application (controls 24 and 26).
@ProstupTest
class AuditCommandsTests {

    private final SecurityLog log;
    private final SealLogs sealLogs;
    private final Today today;
    private final JdbcClient owner;

    AuditCommandsTests(SecurityLog log, SealLogs sealLogs, Today today, DatabaseLocation location) {
        this.log = log;
        this.sealLogs = sealLogs;
        this.today = today;
        this.owner = JdbcClient.create(new DriverManagerDataSource(
                location.url(), location.owner().user(), location.owner().password()));
    }

    private record Answer(int code, List<String> out, String err) {}

    @Test
    void a_log_that_fits_ends_with_zero_and_a_changed_row_is_named_with_one() {
        log.event(null, Kind.EXPORT, "zkouška příkazu");
        sealLogs.seal();
        var fits = run("verify-audit", "--format", "csv");
        assertThat(fits.code()).as(fits.err()).isZero();
        assertThat(fits.out()).contains("bez pečeti,0", "výsledek,sedí");
        var id = owner.sql("select max(id) from access.security_event where detail = 'zkouška příkazu'")
                .query(Long.class)
                .single();
        owner.sql("update access.security_event set detail = 'jinak' where id = " + id)
                .update();
        var changed = run("verify-audit");
        owner.sql("update access.security_event set detail = 'zkouška příkazu' where id = " + id)
                .update();
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).contains("záznam o účtech, řádek " + id).contains("změnil");
        assertThat(run("verify-audit", "--from", today.date().toString()).code())
                .isZero();
    }

    @Test
    void the_export_counts_its_lines() {
        log.event(null, Kind.EXPORT, "zkouška vydání");
        var day = today.date().toString();
        var exported = run("export-audit", "--from", day, "--to", day);
        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(exported.out()).anySatisfy(line -> assertThat(line).contains("zkouška vydání"));
        var told = exported.err().replaceAll("[^0-9,]", "").split(",", -1);
        assertThat(Long.parseLong(told[0]) + Long.parseLong(told[1]) + Long.parseLong(told[2]))
                .isEqualTo(exported.out().size());
        assertThat(run("export-audit", "--from", day, "--to", "2020-01-01").code())
                .isNotZero();
    }

    private static Answer run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Path.of(""));
        int code = Prostup.run(terminal, arguments);
        return new Answer(
                code, out.toString(StandardCharsets.UTF_8).lines().toList(), err.toString(StandardCharsets.UTF_8));
    }
}
