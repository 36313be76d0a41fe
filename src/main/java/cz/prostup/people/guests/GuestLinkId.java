package cz.prostup.people.guests;

import java.util.UUID;

/// A link for one guest.
public record GuestLinkId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
