package cz.prostup.ipm;

import java.util.UUID;

/// A job filled by a person, from the approval to the exit.
public record PlacementId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static PlacementId of(String text) {
        return new PlacementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
