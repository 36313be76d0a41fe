package cz.prostup.ipm;

import java.util.UUID;

/// One entry of an integration activity, for one person.
public record ActivityId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static ActivityId of(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
