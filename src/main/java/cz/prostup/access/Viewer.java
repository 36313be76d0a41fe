package cz.prostup.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who asks: always an argument, resolved once a request. Everything a page shows is limited to what this person sees.
public record Viewer(UUID userId, String name, List<Membership> memberships) {

    /// Jobs, the command line and the demo act as this named viewer; the database knows it by its id.
    public static final Viewer SYSTEM =
            new Viewer(UUID.fromString("00000000-0000-7000-8000-000000000001"), "Prostup (automaticky)", List.of());

    public record Membership(UUID unitId, String unit, UUID organisationId, String organisation, Role role) {}

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

    /// For the frame of the page: the unit, with its organisation where the unit's name alone says nothing.
    public String place() {
        return memberships.stream()
                .map(m -> m.unit().equals(m.organisation()) ? m.unit() : m.unit() + ", " + m.organisation())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
