package cz.prostup.people.ownfile;

import java.util.UUID;

/// One invitation of a person into their own file.
public record InvitationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
