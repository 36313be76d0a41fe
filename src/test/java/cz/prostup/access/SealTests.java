package cz.prostup.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.access.VerifyAudit.Report;
import cz.prostup.database.DatabaseLocation;
import cz.prostup.ipm.IpmCast;
import cz.prostup.shared.Today;
import cz.prostup.testing.ProstupTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// The seal of the logs finds whatever somebody with all rights over the database did to them (control 24). Whatever a
/// test does, it puts back, for all tests share the logs.
@ProstupTest
class SealTests {

    private final SecurityLog log;
    private final JdbcClient db;
    private final JdbcClient owner;
    private final DatabaseLocation location;
    private final IpmCast cast;
    private final TransactionTemplate transaction;
    private final Today today;
    private final ExportAudit export;

    @TempDir
    private Path folder = Path.of("");

    SealTests(
            SecurityLog log,
            JdbcClient db,
            DatabaseLocation location,
            IpmCast cast,
            TransactionTemplate transaction,
            Today today,
            ExportAudit export) {
        this.export = export;
        this.log = log;
        this.db = db;
        this.location = location;
        this.cast = cast;
        this.transaction = transaction;
        this.today = today;
        this.owner = JdbcClient.create(new DriverManagerDataSource(
                location.url(), location.owner().user(), location.owner().password()));
    }

    private Anchors anchors() {
        return new Anchors(db, today, folder);
    }

    private SealLogs sealer() {
        return new SealLogs(db, transaction, anchors(), today, false);
    }

    private Report verify() {
        return cast.as(
                Viewer.SYSTEM,
                () -> java.util.Objects.requireNonNull(
                        transaction.execute(status -> new VerifyAudit(db, anchors()).verify(null, done -> {}))));
    }

    /// Five rows with seals, by three runs.
    private List<Long> rows;

    @BeforeEach
    void someRowsAreSealed() {
        rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            log.event(null, Kind.EXPORT, "řádek " + i);
            rows.add(newest());
            sealer().seal();
        }
        assertThat(verify().wrong()).isNull();
    }

    @AfterEach
    void everythingIsBack() {
        assertThat(verify().wrong()).isNull();
    }

    private long newest() {
        return db.sql("select max(id) from access.security_event")
                .query(Long.class)
                .single();
    }

    @Test
    void untouched_logs_fit_and_the_tail_is_told() {
        var before = verify();
        log.event(null, Kind.EXPORT, "bez pečeti");
        var after = verify();
        assertThat(after.wrong()).isNull();
        assertThat(before.tail().count()).isZero();
        assertThat(after.tail().count()).isEqualTo(1);
        assertThat(after.tail().since()).isBeforeOrEqualTo(today.now());
        assertThat(after.sealed()).isEqualTo(before.sealed());
        assertThat(sealer().seal()).isEqualTo(1);
        assertThat(verify().tail().count()).isZero();
        assertThat(sealer().seal()).isZero();
    }

    @Test
    void a_changed_row_is_named() {
        var id = rows.get(2);
        owner("update access.security_event set detail = 'nic se nestalo' where id = " + id);
        assertThat(verify().wrong()).satisfies(wrong -> {
            assertThat(wrong.log()).isEqualTo("SECURITY");
            assertThat(wrong.id()).isEqualTo(id);
            assertThat(wrong.at()).isNotNull();
            assertThat(wrong.wrong()).contains("změnil");
        });
        owner("update access.security_event set detail = 'řádek 2' where id = " + id);
    }

    @Test
    void a_deleted_row_is_named() {
        var id = rows.get(1);
        owner("create table access.kept as select * from access.security_event where id = " + id);
        owner("delete from access.security_event where id = " + id);
        assertThat(verify().wrong()).satisfies(wrong -> {
            assertThat(wrong.id()).isEqualTo(id);
            assertThat(wrong.wrong()).contains("chybí");
        });
        owner("insert into access.security_event overriding system value select * from access.kept");
        owner("drop table access.kept");
    }

    @Test
    void a_row_put_between_old_ones_is_named() {
        var id = freeNumber();
        owner("""
                insert into access.security_event (id, at, kind, detail) overriding system value
                values (%d, now() - interval '1 year', 'EXPORT', 'podvržený')
                """.formatted(id));
        log.event(null, Kind.EXPORT, "obyčejný");
        sealer().seal();
        try {
            assertThat(verify().wrong()).satisfies(wrong -> {
                assertThat(wrong.id()).isEqualTo(id);
                assertThat(wrong.wrong()).contains("vložil");
            });
        } finally {
            forgetSealsSince(id);
        }
    }

    @Test
    void a_row_put_between_old_ones_with_a_forged_transaction_is_named() {
        var id = freeNumber();
        owner("""
                insert into access.security_event (id, at, kind, detail, xid) overriding system value
                select %d, at, kind, 'podvržený', xid from access.security_event where id = %d
                """.formatted(id, rows.get(3)));
        sealer().seal();
        assertThat(verify().wrong()).satisfies(wrong -> {
            assertThat(wrong.id()).isEqualTo(id);
            assertThat(wrong.wrong()).contains("vložil");
        });
        owner("delete from access.security_event where id = " + id);
    }

    @Test
    void swapped_rows_are_named() {
        swap(rows.get(1), rows.get(3));
        assertThat(verify().wrong()).satisfies(wrong -> {
            assertThat(wrong.id()).isEqualTo(rows.get(1));
            assertThat(wrong.wrong()).contains("přehodil").contains(rows.get(3).toString());
        });
        swap(rows.get(1), rows.get(3));
    }

    @Test
    void a_changed_and_a_missing_seal_are_found() {
        var seal = owner.sql("select seal_no from access.log_seal where log = 'SECURITY' and row_id = " + rows.get(2))
                .query(Long.class)
                .single();
        owner("create table access.kept as select * from access.log_seal where seal_no = " + seal);
        owner("update access.log_seal set hash = sha256('x') where seal_no = " + seal);
        assertThat(verify().wrong()).satisfies(wrong -> assertThat(wrong.id()).isEqualTo(rows.get(2)));
        owner("delete from access.log_seal where seal_no = " + seal);
        assertThat(verify().wrong())
                .satisfies(wrong -> assertThat(wrong.wrong()).contains("chybí pečeť"));
        owner("insert into access.log_seal select * from access.kept");
        owner("drop table access.kept");
    }

    @Test
    void an_end_that_was_cut_off_is_found() {
        var last = owner.sql("select max(seal_no) from access.log_seal")
                .query(Long.class)
                .single();
        owner("create table access.kept as select * from access.log_seal where seal_no = " + last);
        owner("delete from access.log_seal where seal_no = " + last);
        assertThat(verify().wrong())
                .satisfies(wrong -> assertThat(wrong.wrong()).contains("konec řetězu chybí"));
        owner("insert into access.log_seal select * from access.kept");
        owner("drop table access.kept");
    }

    @Test
    void a_chain_made_anew_meets_the_anchors() throws IOException {
        var anchor = folder.resolve(today.date() + ".json");
        var written = Files.readString(anchor);
        assertThat(written).contains("\"day\":\"" + today.date() + "\"");
        assertThat(verify().anchors()).isEqualTo(1);
        Files.writeString(anchor, written.replaceFirst("\"hash\":\"[0-9a-f]{64}", "\"hash\":\"" + "ab".repeat(32)));
        assertThat(verify().wrong())
                .satisfies(wrong -> assertThat(wrong.wrong()).contains("nesouhlasí s\u00a0kotvou"));
        Files.writeString(anchor, written.replaceFirst("\"seal\":\\d+", "\"seal\":999999999"));
        assertThat(verify().wrong())
                .satisfies(wrong -> assertThat(wrong.wrong()).contains("v\u00a0řetězu není"));
        Files.writeString(anchor, "nesmysl");
        assertThat(verify().wrong())
                .satisfies(wrong -> assertThat(wrong.wrong()).contains("nedá přečíst"));
        Files.writeString(anchor, written);
        sealer().seal();
        assertThat(Files.readString(anchor)).isEqualTo(written);
    }

    @Test
    void a_row_of_an_open_transaction_waits_and_comes_later() throws SQLException {
        try (var other = DriverManager.getConnection(
                location.url(), location.owner().user(), location.owner().password())) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute(
                        "insert into access.security_event (at, kind, detail) values (now(), 'EXPORT', 'pomalý')");
            }
            log.event(null, Kind.EXPORT, "rychlý");
            assertThat(sealer().seal()).isZero();
            assertThat(verify().tail().count()).isEqualTo(1);
            other.commit();
        }
        assertThat(sealer().seal()).isEqualTo(2);
        assertThat(verify().wrong()).isNull();
    }

    @Test
    void two_nodes_sealing_at_once_make_one_chain() throws Exception {
        for (int i = 0; i < 300; i++) {
            log.event(null, Kind.EXPORT, "souběh " + i);
        }
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var runs = nodes.invokeAll(List.<Callable<Long>>of(
                    () -> sealer().seal(), () -> sealer().seal(), () -> sealer().seal(), () -> sealer().seal()));
            long sealed = 0;
            for (var run : runs) {
                sealed += run.get();
            }
            assertThat(sealed).isEqualTo(300);
        }
        assertThat(verify().tail().count()).isZero();
    }

    @Test
    void more_than_an_armful_is_sealed_in_one_go() {
        owner("""
                insert into access.security_event (at, kind, detail)
                select now(), 'EXPORT', 'hromada ' || i from generate_series(1, %d) i
                """.formatted(2 * SealLogs.ARMFUL + 7));
        assertThat(sealer().seal()).isEqualTo(2 * SealLogs.ARMFUL + 7);
        assertThat(verify().tail().count()).isZero();
    }

    @Test
    void the_application_may_add_seals_and_never_change_them() {
        for (var table : List.of("log_seal", "seal_run", "seal_run_log")) {
            for (var attempt : List.of("delete from access." + table, "truncate access." + table)) {
                assertThat(catchThrowable(() -> db.sql(attempt).update()))
                        .as(attempt)
                        .hasStackTraceContaining("permission denied");
            }
        }
        assertThat(catchThrowable(
                        () -> db.sql("update access.log_seal set hash = hash").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void the_export_has_each_row_of_the_days_once() {
        var lines = new ArrayList<String>();
        var counts = cast.as(Viewer.SYSTEM, () -> export.export(today.date(), today.date(), lines::add));
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(lines.size());
        var day =
                "at >= (access.today())::timestamp at time zone 'Europe/Prague' and at < (access.today() + 1)::timestamp at time zone 'Europe/Prague'";
        var expected = cast.as(
                Viewer.SYSTEM,
                () -> java.util.Objects.requireNonNull(
                        transaction.execute(status -> db.sql("select (select count(*) from access.read_log where " + day
                                        + ") + (select count(*) from access.refusal_log where " + day
                                        + ") + (select count(*) from access.security_event where " + day + ")")
                                .query(Long.class)
                                .single())));
        assertThat((long) lines.size()).isEqualTo(expected);
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).startsWith("{\"log\" : \"SECURITY\"").contains("řádek 0"));
        assertThat(lines).noneSatisfy(line -> assertThat(line).contains("\n"));
    }

    /// A number in the middle that nobody has: taken from a row that is thrown away before its seal.
    private long freeNumber() {
        owner("insert into access.security_event (at, kind, detail) values (now(), 'EXPORT', 'na vyhození')");
        var id = newest();
        owner("delete from access.security_event where id = " + id);
        log.event(null, Kind.EXPORT, "po mezeře");
        sealer().seal();
        log.event(null, Kind.EXPORT, "po mezeře");
        sealer().seal();
        log.event(null, Kind.EXPORT, "po mezeře");
        sealer().seal();
        return id;
    }

    /// Takes the forged row and its seals away, so that the other tests have a chain that fits.
    private void forgetSealsSince(long id) {
        var from = owner.sql("select seal_no from access.log_seal where log = 'SECURITY' and row_id = " + id)
                .query(Long.class)
                .single();
        owner("delete from access.seal_run_log where run_id in (select id from access.seal_run where last_no >= " + from
                + ")");
        owner("delete from access.seal_run where last_no >= " + from);
        owner("delete from access.log_seal where seal_no >= " + from);
        owner("delete from access.security_event where id = " + id);
        sealer().seal();
    }

    private void swap(long one, long other) {
        owner("create table access.pair as select * from access.security_event where id in (%d, %d)"
                .formatted(one, other));
        owner("delete from access.security_event where id in (%d, %d)".formatted(one, other));
        owner("update access.pair set id = case id when %d then %d else %d end".formatted(one, other, one));
        owner("insert into access.security_event overriding system value select * from access.pair");
        owner("drop table access.pair");
    }

    private void owner(String sql) {
        owner.sql(sql).update();
    }
}
