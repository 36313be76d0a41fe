package cz.prostup.ipm.lead;

import cz.prostup.access.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// As what somebody stands to one interest: their roles in the units that have to do with it.
record Standing(List<In> places) {

    record In(UUID unitId, String role) {}

    boolean isAny(Set<String> roles) {
        return places.stream().anyMatch(place -> roles.contains(place.role()));
    }

    /// Whom the viewer stands in for in one of the roles here; null when one of them is their own.
    @Nullable
    UUID principal(Set<String> roles, Viewer viewer) {
        var here = viewer.memberships().stream()
                .filter(membership -> roles.contains(membership.role().name())
                        && places.contains(
                                new In(membership.unitId(), membership.role().name())))
                .map(Viewer.Membership::onBehalfOf)
                .toList();
        return here.stream().anyMatch(Objects::isNull)
                ? null
                : here.stream().findFirst().orElse(null);
    }
}
