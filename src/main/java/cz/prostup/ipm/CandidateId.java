package cz.prostup.ipm;

import java.util.UUID;

/// Names the way of one person towards a position.
public record CandidateId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static CandidateId of(String text) {
        return new CandidateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
