package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.journeys.BusyCity.Town;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A canary sits in every protected field of Karel ([KarelsFile]); where it may sing stands in [Songs], role by role
/// (controls 13 to 15 and 28). Every address of the application is opened with his ids, pages, papers, tables and
/// files;
/// with `-Dcanaries=full` everything that is linked as well.
@ProstupTest
@TestInstance(Lifecycle.PER_CLASS)
class CanaryTests {

    private final BusyCity cities;
    private final Town town;
    private final Browserless browser;
    private final Addresses addresses;
    private final IpmCast cast;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Listening log;
    private final Set<String> kinds = new TreeSet<>();

    CanaryTests(
            BusyCity cities,
            Browserless browser,
            Addresses addresses,
            IpmCast cast,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.log = Listening.toEverything();
        this.cities = cities;
        this.town = cities.open();
        this.browser = browser;
        this.addresses = addresses;
        this.cast = cast;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeAll
    void today() {
        cities.afternoon();
    }

    @AfterAll
    void quiet() {
        log.stop();
    }

    private static final boolean EVERYTHING = "full".equals(System.getProperty("canaries"));

    static Stream<String> roles() {
        return Songs.ALLOWED.keySet().stream().filter(role -> EVERYTHING || Songs.ALWAYS.contains(role));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void a_canary_is_heard_only_where_it_may_be_and_everywhere_where_it_may(String role) {
        cities.afternoon();
        var heard = heard(role);
        var allowed = Songs.of(role, town.canaries().names());
        var leaks = new TreeMap<>(heard);
        leaks.keySet().removeAll(allowed);
        assertThat(leaks).as("heard, and must not be").isEmpty();
        assertThat(heard.keySet()).as("allowed").containsExactlyInAnyOrderElementsOf(allowed);
    }

    @Test
    void each_kind_of_file_was_among_them() {
        cities.afternoon();
        Stream.of("officer", "himself", "case-manager").forEach(this::heard);
        assertThat(kinds)
                .contains("text/html", "application/pdf", "text/csv", "text/plain")
                .anyMatch(kind -> kind.contains("spreadsheet"));
    }

    /// Neither a notice on the screen nor a letter says anything of a person.
    @Test
    void letters_and_notices_say_nothing_of_him() {
        var users = town.people().values().stream()
                .map(actor -> actor.viewer().userId())
                .collect(Collectors.toUnmodifiableSet());
        var letters = system("select subject || ' ' || body from notifications.mail where user_id in (:users)", users);
        var notices = system(
                "select subject || ' ' || text || ' ' || path from notifications.notice where user_id in (:users)",
                users);
        assertThat(notices).isNotEmpty();
        assertThat(letters).isNotEmpty();
        assertThat(letters)
                .allSatisfy(letter -> assertThat(town.canaries().in(letter)).isEmpty());
        assertThat(notices)
                .allSatisfy(notice -> assertThat(town.canaries().in(notice)).isEmpty());
    }

    @Test
    void the_log_of_the_application_says_nothing_of_him() {
        cities.afternoon();
        heard("case-manager");
        LoggerFactory.getLogger(CanaryTests.class).warn("listening {}", town.karel());
        assertThat(log.lines).anyMatch(line -> line.contains("listening " + town.karel()));
        assertThat(log.lines)
                .allSatisfy(line -> assertThat(town.canaries().in(line)).isEmpty());
    }

    private final Map<String, Map<String, String>> known = new LinkedHashMap<>();

    /// What this role hears, with the first address where.
    private Map<String, String> heard(String role) {
        return known.computeIfAbsent(role, this::listen);
    }

    private Map<String, String> listen(String role) {
        var visit = browser.as(town.the(role).login());
        var heard = new TreeMap<String, String>();
        var ahead = new ArrayDeque<>(EVERYTHING ? addresses.of(town) : addresses.some(town));
        var met = new HashSet<>(ahead.stream().map(Crawl::kind).toList());
        int opened = 0;
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            var answer = visit.get(path);
            opened++;
            assertThat(answer.status()).as(path).isLessThan(500);
            if (answer.status() == 200) {
                kinds.add(String.valueOf(answer.response().getContentType()).replaceAll(";.*", ""));
            }
            Sentence.in(town, answer).forEach(name -> heard.putIfAbsent(name, path));
            if (EVERYTHING) {
                answer.page().select("a[href^=/]").eachAttr("href").stream()
                        .filter(link -> met.add(Crawl.kind(link) + link.replaceAll("^[^?]*|=[^&]*", "")))
                        .forEach(ahead::add);
            }
        }
        if (System.getProperty("canaries.print") != null) {
            IO.println("HEARD " + role + " " + opened + " " + heard);
        }
        return heard;
    }

    private List<String> system(String sql, Set<java.util.UUID> users) {
        return cast.as(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transaction.execute(status ->
                        db.sql(sql).param("users", users).query(String.class).list())));
    }

    private static final class Listening extends AppenderBase<ILoggingEvent> {

        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        static Listening toEverything() {
            var listening = new Listening();
            listening.start();
            ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(listening);
            return listening;
        }

        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            lines.add(event.getFormattedMessage()
                    + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown))
                    + event.getMDCPropertyMap());
        }
    }
}
