package cz.prostup.ipm;

import java.util.UUID;

/// The monthly return of one placement: wage costs and statements that the office approves.
public record ReturnId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static ReturnId of(String text) {
        return new ReturnId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
