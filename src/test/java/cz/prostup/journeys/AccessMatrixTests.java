package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.AllowedTo;
import cz.prostup.access.Everybody;
import cz.prostup.access.Role;
import cz.prostup.people.PeopleCast;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Which role may use which route: written into `docs/access-matrix.md` and then tried, every cell of it, both ways
/// (controls 10 and 11). Nobody here has to do with anything, so what is allowed ends as not found, an empty list or an
/// incomplete form, and what is not allowed as 403.
@ProstupTest
@TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixTests {

    private static final Path DOCUMENT = Path.of("docs", "access-matrix.md");

    /// A route and its roles; null means that it declares nothing and everybody may, signed in or not.
    private record Route(
            String method, String pattern, @Nullable Set<Role> roles) {

        boolean isFor(Role role) {
            return roles == null || roles.contains(role);
        }

        String address() {
            return pattern.replaceAll("\\{month[^}]*}", "2025-03")
                    .replaceAll("\\{\\w+:(\\w[\\w-]*)\\|[^}]*}", "$1")
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        }
    }

    private final List<Route> routes;
    private final PeopleCast people;
    private final Browserless browser;
    private final Map<Role, String> logins = new EnumMap<>(Role.class);

    AccessMatrixTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            PeopleCast people,
            Browserless browser) {
        this.routes = routes(mapping);
        this.people = people;
        this.browser = browser;
    }

    @BeforeAll
    void oneOfEachRoleWhoKnowsNobody() {
        var city = people.city();
        for (var role : realRoles()) {
            logins.put(
                    role,
                    city.actor("matrix-" + role.name().toLowerCase(java.util.Locale.ROOT), city.socialUnit, role)
                            .login());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SYSTEM")
    void each_cell_of_the_matrix_is_true(Role role) {
        var wrong = new ArrayList<String>();
        var visit = browser.as(String.valueOf(logins.get(role)));
        var token = visit.get("/accessibility").form("/sign-out");
        for (var route : routes) {
            if (route.pattern().equals("/sign-out")) {
                continue; // it would end the walk
            }
            int status = route.method().equals("GET")
                    ? visit.get(route.address()).status()
                    : visit.post(route.address(), new HashMap<>(token)).status();
            if ((status == 403) == route.isFor(role)) {
                wrong.add(status + " " + route.method() + " " + route.pattern());
            }
            if (status >= 500) {
                wrong.add(status + " " + route.method() + " " + route.pattern());
            }
        }
        assertThat(wrong).as(role.name()).isEmpty();
    }

    @Test
    void the_document_says_what_the_routes_declare() throws IOException {
        var written = document();
        if (System.getProperty("docs.update") != null) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(written)
                .as("write it again: mvn test -Dtest=AccessMatrixTests -Ddocs.update=true")
                .isEqualTo(Files.readString(DOCUMENT));
    }

    private String document() {
        var roles = realRoles();
        var text = new StringBuilder("""
                # Kdo smí na kterou adresu

                Píše a zkouší to `AccessMatrixTests`: každé pole oběma směry. ● smí, prázdné pole: 403.
                Role sama spis nikoho neotevře; k tomu musí být ještě vztah a důvod (viz `handbook/co-smim-a-proc.md`).

                """);
        int number = 0;
        for (var role : roles) {
            text.append(++number)
                    .append(". `")
                    .append(role)
                    .append("` ")
                    .append(role.czech())
                    .append('\n');
        }
        text.append("\n| | adresa |");
        for (int i = 1; i <= roles.size(); i++) {
            text.append(' ').append(i).append(" |");
        }
        text.append("\n|---|---|").append("---|".repeat(roles.size())).append('\n');
        for (var route : routes) {
            text.append("| ")
                    .append(route.method())
                    .append(" | `")
                    .append(route.pattern().replace("|", "\\|"))
                    .append("` |");
            roles.forEach(role -> text.append(route.isFor(role) ? " ● |" : "  |"));
            text.append('\n');
        }
        return text.toString();
    }

    private static List<Role> realRoles() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList();
    }

    private static List<Route> routes(RequestMappingHandlerMapping mapping) {
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                if (pattern.equals("/error")) {
                    continue; // where the container sends what broke
                }
                (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .forEach(one -> routes.add(new Route(one.name(), pattern, roles(method))));
            }
        });
        return routes.stream()
                .distinct()
                .sorted(Comparator.comparing(Route::pattern).thenComparing(Route::method))
                .toList();
    }

    private static @Nullable Set<Role> roles(HandlerMethod method) {
        if (find(method, Everybody.class) != null) {
            return EnumSet.allOf(Role.class);
        }
        var allowed = find(method, AllowedTo.class);
        return allowed == null ? null : Arrays.stream(allowed.value()).collect(Collectors.toUnmodifiableSet());
    }

    private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
