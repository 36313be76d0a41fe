package cz.prostup.ipm.agreement;

import java.util.UUID;

/// Names an amendment of an agreement.
public record AmendmentId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static AmendmentId of(String text) {
        return new AmendmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
