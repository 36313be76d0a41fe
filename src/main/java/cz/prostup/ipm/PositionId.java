package cz.prostup.ipm;

import java.util.UUID;

/// Names a position.
public record PositionId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static PositionId of(String text) {
        return new PositionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
