package cz.prostup.people.messages;

import cz.prostup.access.Role;
import java.util.UUID;

/// Somebody to write to.
///
/// @param place    unit and organisation, empty for the person themselves
/// @param inCircle whether they accompany the person
public record Correspondent(UUID userId, String name, Role role, String place, boolean inCircle) {

    public String who() {
        return role.czech() + (place.isEmpty() ? "" : ", " + place);
    }
}
