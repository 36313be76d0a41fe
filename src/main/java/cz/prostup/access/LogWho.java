package cz.prostup.access;

import cz.prostup.access.Viewer.Membership;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Who acts, as every log writes it (control 22): account, roles, units, organisations, request and address.
///
/// @param user null for somebody who is not signed in
record LogWho(@Nullable UUID user, List<String> roles, List<UUID> units, List<UUID> organisations) {

    static LogWho of(@Nullable Viewer viewer) {
        return of(viewer, membership -> true);
    }

    /// Where the reason of access is one's own file, only the roles that may have one; elsewhere the others.
    static LogWho byBasis(Viewer viewer, String basis) {
        var own = basis.equals("OWN_FILE");
        var mixed = basis.contains("OWN_FILE") && !own;
        return of(viewer, membership -> mixed || own == (membership.role() == Role.PARTICIPANT));
    }

    /// Only what is concerned: these roles, and in these units where any are named.
    static LogWho acting(Viewer viewer, List<Role> roles, List<UUID> units) {
        return of(
                viewer,
                membership ->
                        roles.contains(membership.role()) && (units.isEmpty() || units.contains(membership.unitId())));
    }

    private static LogWho of(@Nullable Viewer viewer, Predicate<Membership> concerned) {
        if (viewer == null) {
            return new LogWho(null, List.of(), List.of(), List.of());
        }
        if (viewer.equals(Viewer.SYSTEM)) {
            return new LogWho(viewer.userId(), List.of(Role.SYSTEM.name()), List.of(), List.of());
        }
        var chosen = viewer.memberships().stream().filter(concerned).toList();
        var memberships = chosen.isEmpty() ? viewer.memberships() : chosen;
        return new LogWho(
                viewer.userId(),
                distinct(memberships, membership -> membership.role().name()),
                distinct(memberships, Membership::unitId),
                distinct(memberships, Membership::organisationId));
    }

    private static <T> List<T> distinct(List<Membership> memberships, Function<Membership, T> what) {
        return memberships.stream().map(what).distinct().toList();
    }

    StatementSpec into(StatementSpec statement) {
        return statement
                .param("user", user)
                .param("roles", roles.toArray(String[]::new))
                .param("units", units.toArray(UUID[]::new))
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("request", MDC.get("request"))
                .param("address", MDC.get("address"));
    }
}
