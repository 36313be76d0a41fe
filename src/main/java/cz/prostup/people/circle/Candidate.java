package cz.prostup.people.circle;

import cz.prostup.access.Role;
import java.util.UUID;

/// Somebody in a role of a unit, who can be asked.
public record Candidate(UUID userId, String name, UUID unitId, String unit, Role role) {

    /// As a form sends it.
    public String value() {
        return userId + "/" + unitId;
    }
}
