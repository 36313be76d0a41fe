package cz.prostup.people.emergency;

import java.util.UUID;

/// One emergency access.
public record EmergencyId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static EmergencyId of(String text) {
        return new EmergencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
