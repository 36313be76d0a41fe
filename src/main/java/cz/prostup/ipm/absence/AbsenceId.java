package cz.prostup.ipm.absence;

import java.util.UUID;

/// One absence of one participant.
public record AbsenceId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static AbsenceId of(String text) {
        return new AbsenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
