package cz.prostup.people.sharing;

import java.util.UUID;

/// A question to partners whether they know a person.
public record EnquiryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
