package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Actor;
import cz.prostup.journeys.BusyOffice.Office;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The name of a service may say what somebody suffers from: towards the employer it is "Odborná podpora" (7.3.3).
@ProstupTest
class DiscreetServiceTests {

    private static final String CANARY = "ADIKTOLOGIE-KANAREK";

    private final BusyOffice offices;
    private final IpmCast cast;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    DiscreetServiceTests(
            BusyOffice offices, IpmCast cast, Browserless browser, JdbcClient db, TransactionTemplate transaction) {
        this.offices = offices;
        this.cast = cast;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    @Test
    void no_page_of_a_mentor_names_a_discreet_service_and_payroll_meets_it_only_beside_money() {
        var office = discreet();
        var telling = visited(office.the("mentor"));
        assertThat(telling.pages()).hasSizeGreaterThan(8);
        assertThat(telling.named()).isEmpty();
        for (var role : List.of("payroll", "employer")) {
            assertThat(visited(office.the(role)).named())
                    .as(role)
                    .allMatch(path -> path.startsWith("/ipm/money") || path.startsWith("/money"));
        }
        assertThat(visited(office.the("officer")).named()).isNotEmpty();
    }

    private record Visited(Set<String> pages, List<String> named) {}

    /// Follows every link that the pages offer, the first two hundred.
    private Visited visited(Actor actor) {
        var visit = browser.as(actor.login());
        var seen = new HashSet<String>();
        var named = new ArrayList<String>();
        var waiting = new ArrayDeque<String>(List.of("/"));
        while (!waiting.isEmpty() && seen.size() < 200) {
            var path = waiting.removeFirst();
            if (!seen.add(path)) {
                continue;
            }
            var answer = visit.get(path);
            if (answer.page().html().contains(CANARY)) {
                named.add(path);
            }
            answer.page().select("a[href^=/]").stream()
                    .map(link -> link.attr("href").replaceAll("#.*", ""))
                    .filter(link -> link.matches("/ipm.*|/notices.*|/people.*|/money.*|/payments.*"))
                    .filter(link -> !link.matches(".*\\.(pdf|xlsx|csv)$"))
                    .forEach(waiting::add);
        }
        return new Visited(seen, named);
    }

    private Office discreet() {
        var office = offices.open();
        cast.as(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> db.sql("update organisations.unit set name = :name, discreet = true where id = :id")
                                .param("name", CANARY + " " + office.stage().number)
                                .param("id", office.stage().providerUnit)
                                .update())));
        return office;
    }
}
