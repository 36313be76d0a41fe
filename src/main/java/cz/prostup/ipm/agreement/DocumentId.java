package cz.prostup.ipm.agreement;

import java.util.UUID;

/// Names a frozen document of an agreement.
public record DocumentId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
