package cz.prostup.ipm.payrollfile;

import java.util.UUID;

/// A table that waits for its confirmation.
public record UploadId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static UploadId of(String text) {
        return new UploadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
