package cz.prostup.people.sharing;

import cz.prostup.access.Role;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// A unit that may share or be shared with.
///
/// @param kind  code of the unit's kind, `OSPOD`, `FINANCE`…
/// @param roles what the people of the unit are today
public record Unit(UUID id, String name, String kind, UUID organisationId, String organisationKind, Set<Role> roles) {

    public Unit {
        roles = Set.copyOf(roles);
    }

    boolean hasAny(Collection<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    boolean is(String wanted) {
        return kind.equals(wanted);
    }
}
