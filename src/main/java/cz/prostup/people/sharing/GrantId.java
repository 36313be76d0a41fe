package cz.prostup.people.sharing;

import java.util.UUID;

/// Something that one unit shares with another.
public record GrantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
