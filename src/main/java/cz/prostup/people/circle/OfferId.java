package cz.prostup.people.circle;

import java.util.UUID;

/// An offered responsibility.
public record OfferId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
