package cz.prostup.ipm.application;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// As what somebody stands to one application: their roles in the units that have to do with it.
record Standing(List<In> places) {

    record In(UUID unitId, String role) {}

    boolean isAny(Set<String> roles) {
        return places.stream().anyMatch(place -> roles.contains(place.role()));
    }

    /// Whom the viewer stands in for in one of the roles here; null when one of them is their own.
    @Nullable
    UUID principal(Set<String> roles, Viewer viewer) {
        var here = places.stream()
                .filter(place -> roles.contains(place.role()))
                .map(place -> viewer.principalIn(place.unitId(), Role.valueOf(place.role())))
                .toList();
        return here.stream().anyMatch(Objects::isNull)
                ? null
                : here.stream().findFirst().orElse(null);
    }
}
