package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Everybody;
import cz.prostup.access.OpenToAll;
import cz.prostup.journeys.BusyOffice.Office;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.Browserless.Answer;
import cz.prostup.testing.ProstupTest;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Which route is for whom: nothing is open by an oversight, and an id opens nothing to a stranger.
@ProstupTest
@TestInstance(Lifecycle.PER_CLASS)
class RouteTests {

    /// Pages that show no data of anybody: the list of the security chain, told once more on purpose.
    private static final Set<String> OPEN = Set.of(
            "/assets/{file}",
            "/health",
            "/sign-in",
            "/sign-in/code",
            "/sign-out",
            "/components",
            "/accessibility",
            "/help",
            "/error",
            "/invitation/{token}",
            "/invitation/own",
            "/invitation/own/{token}",
            "/guest/{token}",
            "/guest/{token}/answer",
            "/calendar/{secret}.ics",
            "/for-employers",
            "/for-employers/calculator",
            "/for-employers/eligibility",
            "/for-employers/interest",
            "/for-employers/interest/sent/{branch}");

    private final BusyOffice offices;
    private final Browserless browser;
    private final RequestMappingHandlerMapping routes;
    private final JdbcClient db;
    private Office office;
    private Office others;
    /// Whoever holds the secret in the address comes in; a wrong secret is not found.
    private static final Set<String> BY_SECRET = Set.of("/invitation/", "/guest/");

    private final Set<String> addresses = new LinkedHashSet<>();

    RouteTests(
            BusyOffice offices,
            Browserless browser,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
            JdbcClient db) {
        this.offices = offices;
        this.browser = browser;
        this.routes = routes;
        this.db = db;
    }

    @BeforeAll
    void twoOfficesWorkInTheSameMonth() {
        office = offices.open();
        others = offices.open();
    }

    @Test
    void every_route_names_who_may_use_it_or_is_on_the_short_open_list() {
        var undeclared = new LinkedHashSet<String>();
        routes.getHandlerMethods().forEach((info, method) -> {
            if (!declares(method, AllowedTo.class)
                    && !declares(method, Everybody.class)
                    && !declares(method, OpenToAll.class)) {
                undeclared.addAll(info.getPatternValues());
            }
        });
        assertThat(undeclared).isSubsetOf(OPEN);
    }

    @Test
    void a_route_that_says_it_is_open_to_all_is_on_the_short_list_too() {
        var said = new LinkedHashSet<String>();
        routes.getHandlerMethods().forEach((info, method) -> {
            if (declares(method, OpenToAll.class)) {
                said.addAll(info.getPatternValues());
            }
        });
        assertThat(said).isNotEmpty().isSubsetOf(OPEN);
    }

    @Test
    void every_closed_route_sends_somebody_who_is_not_signed_in_to_sign_in() {
        var nobody = browser.nobody();
        var shown = patterns()
                .filter(pattern -> !OPEN.contains(pattern))
                .filter(pattern -> BY_SECRET.stream().noneMatch(pattern::startsWith))
                .map(RouteTests::address)
                .filter(path -> nobody.get(path).status() != 302)
                .toList();
        assertThat(shown).isEmpty();
    }

    /// Another stage has the same roles, so each stranger holds the role and lacks the relation.
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
    void an_id_of_somebody_else_is_not_found_or_refused_and_written_down(String role) {
        var stranger = others.the(role);
        var visit = browser.as(stranger.login());
        var opened = new ArrayList<String>();
        int before = refused(stranger.viewer().userId());
        for (var path : addressesWithIds()) {
            var answer = visit.get(path);
            if (answer.status() != 404 && answer.status() != 403) {
                opened.add(answer.status() + " " + path);
            }
        }
        assertThat(opened).isEmpty();
        assertThat(addresses).hasSizeGreaterThan(35);
        assertThat(refused(stranger.viewer().userId()) - before).isEqualTo(addresses.size());
    }

    @Test
    void an_id_of_somebody_else_answers_as_one_that_nobody_has() {
        var visit = browser.as(others.the("officer").login());
        var foreign = visit.get("/ipm/returns/" + offices.returnOf(office.stage(), 0));
        var none = visit.get("/ipm/returns/" + UUID.randomUUID());
        assertThat(foreign.status()).isEqualTo(none.status()).isEqualTo(404);
        assertThat(withoutToken(foreign)).isEqualTo(withoutToken(none));
    }

    /// Everything with an id that the people of the office can open, each as the one for whom it is.
    private Set<String> addressesWithIds() {
        if (!addresses.isEmpty()) {
            return addresses;
        }
        office.people()
                .forEach(
                        (role, actor) -> Crawl.of(browser.as(actor.login()), BusyOffice.unlinked(role, office)).stream()
                                .filter(path -> Crawl.kind(path).contains("{id}"))
                                .forEach(path -> addresses.add(path.replaceAll("[?#].*", ""))));
        // one directorate writes the rules of all
        addresses.removeIf(path -> path.startsWith("/ipm/rules/"));
        return addresses;
    }

    private int refused(UUID user) {
        return db.sql("select count(*) from access.refusal_log where user_id = :user and status in (403, 404)")
                .param("user", user)
                .query(Integer.class)
                .single();
    }

    private Stream<String> patterns() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .distinct();
    }

    private static String address(String pattern) {
        return pattern.replaceAll("\\{month[^}]*}", "2025-03")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    private static String withoutToken(Answer answer) {
        answer.page().select("[name=_csrf]").remove();
        return Objects.requireNonNull(answer.page().selectFirst("main")).outerHtml();
    }

    private static boolean declares(HandlerMethod method, Class<? extends Annotation> annotation) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), annotation)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), annotation);
    }
}
