package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import cz.prostup.database.DatabaseLocation;
import cz.prostup.documents.PdfUa;
import cz.prostup.journeys.BusyOffice.Office;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.ProstupTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Who read about whom is written down with the reading; what cannot be written down is not shown; reading writes
/// nothing else.
@ProstupTest
@TestInstance(Lifecycle.PER_CLASS)
class ReadLogTests {

    private static final Pattern PERSON = Pattern.compile("Zkušený\\d");

    private final BusyOffice offices;
    private final Browserless browser;
    private final JdbcClient db;
    private final JdbcClient owner;
    private final HikariDataSource pool;
    private Office office;

    ReadLogTests(BusyOffice offices, Browserless browser, JdbcClient db, DataSource source, DatabaseLocation location)
            throws SQLException {
        this.pool = source.unwrap(HikariDataSource.class);
        this.offices = offices;
        this.browser = browser;
        this.db = db;
        this.owner = JdbcClient.create(new DriverManagerDataSource(
                location.url(), location.owner().user(), location.owner().password()));
    }

    @BeforeAll
    void anOfficeWorks() {
        office = offices.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "provider",
                "mentor",
                "payroll",
                "officer",
                "employer",
                "social-worker",
                "finance",
                "director",
                "directorate"
            })
    void a_page_that_names_a_person_is_in_the_log(String role) throws IOException {
        var actor = office.the(role);
        var visit = browser.as(actor.login());
        var silent = new ArrayList<String>();
        for (var path : Crawl.of(visit, BusyOffice.unlinked(role, office))) {
            int before = reads(actor.viewer().userId());
            var answer = visit.get(path);
            if (PERSON.matcher(Crawl.isPage(path) ? answer.text() : written(path, answer))
                            .find()
                    && reads(actor.viewer().userId()) == before) {
                silent.add(path);
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void a_log_that_cannot_be_written_shows_nothing() {
        var visit = browser.as(office.the("officer").login());
        var paths = Crawl.of(visit, BusyOffice.unlinked("officer", office));
        owner.sql("revoke insert on access.read_log from prostup_app").update();
        try {
            for (var path : paths) {
                var answer = visit.get(path);
                assertThat(answer.text()).as(path).doesNotContain("Zkušený");
                if (path.matches("/ipm/(returns|placements)/[0-9a-f-]+")) {
                    assertThat(answer.status()).as(path).isEqualTo(503);
                }
            }
            assertThat(visit.get("/ipm/returns").text()).contains("Teď to nejde, zkuste to za chvíli");
        } finally {
            owner.sql("grant insert on access.read_log to prostup_app").update();
        }
        assertThat(visit.get("/ipm/returns").status()).isEqualTo(200);
    }

    @Test
    void reading_writes_nothing_but_logs() throws SQLException {
        var before = written();
        office.people()
                .forEach((role, actor) -> Crawl.of(browser.as(actor.login()), BusyOffice.unlinked(role, office)));
        browser.as(office.the("mentor").login()).get("/ipm/placements/" + UUID.randomUUID());
        var changed = new TreeMap<>(written());
        changed.entrySet().removeIf(table -> table.getValue().equals(before.get(table.getKey())));
        // signing in opens a session, uses up a code and forgets the failures of that name; the crawl itself only reads
        assertThat(changed.keySet())
                .isSubsetOf(
                        "access.factor",
                        "access.read_log",
                        "access.refusal_log",
                        "access.security_event",
                        "access.session",
                        "access.sign_in_failure");
        assertThat(changed).containsKey("access.read_log");
    }

    @Test
    void the_log_can_be_added_to_and_never_changed() {
        var rights = owner.sql("""
                        select privilege_type from information_schema.role_table_grants
                         where grantee = 'prostup_app' and table_schema = 'access' and table_name = 'read_log'
                        """).query(String.class).set();
        assertThat(rights).containsExactlyInAnyOrder("SELECT", "INSERT");
        for (var attempt : List.of(
                "update access.read_log set what = ''", "delete from access.read_log", "truncate access.read_log")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> db.sql(attempt).update()))
                    .as(attempt)
                    .hasStackTraceContaining("permission denied");
        }
    }

    /// What a file says.
    private static String written(String path, Answer answer) throws IOException {
        var content = answer.response().getContentAsByteArray();
        if (path.matches(".*\\.pdf(\\?.*)?")) {
            return PdfUa.readAloud(content);
        }
        if (!path.matches(".*\\.xlsx(\\?.*)?")) {
            return new String(content, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (var sheet : book.getSheets().toList()) {
                for (var row : sheet.read()) {
                    row.stream()
                            .filter(Objects::nonNull)
                            .forEach(cell -> text.append(cell.getText()).append('\n'));
                }
            }
        }
        return text.toString();
    }

    private int reads(UUID user) {
        return db.sql("select count(*) from access.read_log where user_id = :user")
                .param("user", user)
                .query(Integer.class)
                .single();
    }

    /// Rows ever inserted, changed and deleted by table, after every connection has told.
    private Map<String, Long> written() throws SQLException {
        tell();
        var written = new TreeMap<String, Long>();
        owner.sql("""
                        select schemaname || '.' || relname as name, n_tup_ins + n_tup_upd + n_tup_del as n
                          from pg_stat_user_tables
                        """)
                .query((row, n) -> Map.entry(row.getString("name"), row.getLong("n")))
                .list()
                .forEach(table -> written.put(table.getKey(), table.getValue()));
        return written;
    }

    /// A connection keeps its counts for a while; each of the pool is asked to hand them over now.
    private void tell() throws SQLException {
        var all = new ArrayList<Connection>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                all.add(pool.getConnection());
            }
            for (var connection : all) {
                try (var statement = connection.createStatement()) {
                    statement.execute("select pg_stat_force_next_flush()");
                    statement.execute("select 1");
                }
            }
        } finally {
            for (var connection : all) {
                connection.close();
            }
        }
    }
}
