package cz.prostup.ipm.rulesdesk;

import java.util.UUID;

/// One run of proposed rules over months that were paid.
public record TrialId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static TrialId of(String text) {
        return new TrialId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
