package cz.prostup.payments;

import java.util.UUID;

/// A claim for money that comes back.
public record RecoveryId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static RecoveryId of(String text) {
        return new RecoveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
