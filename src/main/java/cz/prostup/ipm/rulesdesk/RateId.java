package cz.prostup.ipm.rulesdesk;

import java.util.UUID;

/// A rate of the state in the time it holds.
public record RateId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static RateId of(String text) {
        return new RateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
