package cz.prostup.people.circle;

import java.util.UUID;

/// A handover of everything of a colleague.
public record HandoverId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
