package cz.prostup.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who asks: always an argument, resolved once a request. Everything a page shows is limited to what this person sees.
public record Viewer(UUID userId, String name, List<Membership> memberships) {

    /// Jobs, the command line and the demo act as this named viewer; the database knows it by its id.
    public static final Viewer SYSTEM =
            new Viewer(UUID.fromString("00000000-0000-7000-8000-000000000001"), "Prostup (automaticky)", List.of());

    /// @param onBehalfOf whom the viewer stands in for in this role; null when the role is their own
    /// @param principal  the name of that person
    /// @param until      the last day of standing in
    public record Membership(
            UUID unitId,
            String unit,
            UUID organisationId,
            String organisation,
            Role role,
            @Nullable UUID onBehalfOf,
            @Nullable String principal,
            @Nullable LocalDate until) {

        public Membership(
                UUID unitId,
                String unit,
                UUID organisationId,
                String organisation,
                Role role,
                @Nullable UUID onBehalfOf) {
            this(unitId, unit, organisationId, organisation, role, onBehalfOf, null, null);
        }

        public Membership(UUID unitId, String unit, UUID organisationId, String organisation, Role role) {
            this(unitId, unit, organisationId, organisation, role, null);
        }
    }

    public Viewer {
        memberships = List.copyOf(memberships);
    }

    public boolean isAny(Role... roles) {
        var wanted = Set.of(roles);
        return memberships.stream().anyMatch(membership -> wanted.contains(membership.role()));
    }

    public Set<Role> roles() {
        return memberships.stream().map(Membership::role).collect(Collectors.toUnmodifiableSet());
    }

    /// The units in which the viewer has one of the roles.
    public List<UUID> unitsAs(Role... roles) {
        var wanted = Set.of(roles);
        return memberships.stream()
                .filter(membership -> wanted.contains(membership.role()))
                .map(Membership::unitId)
                .distinct()
                .toList();
    }

    /// The viewer, and whomever they stand in for in one of the roles: four eyes must be of different persons on both
    /// sides (control 57).
    public Set<UUID> personsActingAs(Role... roles) {
        var wanted = Set.of(roles);
        var persons = memberships.stream()
                .filter(membership -> wanted.contains(membership.role()))
                .map(Membership::onBehalfOf)
                .filter(Objects::nonNull);
        return Stream.concat(Stream.of(userId), persons).collect(Collectors.toUnmodifiableSet());
    }

    /// Whom the viewer stands in for in a role of a unit; null when the role there is their own as well.
    public @Nullable UUID principalIn(UUID unitId, Role role) {
        var there = memberships.stream()
                .filter(membership -> membership.unitId().equals(unitId) && membership.role() == role)
                .toList();
        var own = there.stream().anyMatch(membership -> membership.onBehalfOf() == null);
        return own || there.isEmpty() ? null : there.getFirst().onBehalfOf();
    }

    /// For the frame of the page: "Jana Malá do 12. 3."; null for somebody who stands in for nobody.
    public @Nullable String standingIn() {
        var names = memberships.stream()
                .filter(membership -> membership.until() != null && membership.principal() != null)
                .map(membership -> membership.principal() + " do " + day(Objects.requireNonNull(membership.until())))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + ".\u00a0" + day.getMonthValue() + ".";
    }

    /// For the frame of the page: the unit, with its organisation where the unit's name alone says nothing.
    public String place() {
        return memberships.stream()
                .map(m -> m.unit().equals(m.organisation()) ? m.unit() : m.unit() + ", " + m.organisation())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
