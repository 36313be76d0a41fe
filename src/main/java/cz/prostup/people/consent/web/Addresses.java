package cz.prostup.people.consent.web;

import cz.prostup.people.PersonId;
import cz.prostup.people.consent.ConsentId;
import cz.prostup.shared.NotFound;

/// Ids in addresses: one that is none is not found, like any other wrong address.
final class Addresses {

    private Addresses() {}

    static PersonId person(String id) {
        try {
            return PersonId.of(id);
        } catch (IllegalArgumentException _) {
            throw new NotFound(id);
        }
    }

    static ConsentId consent(String id) {
        try {
            return ConsentId.of(id);
        } catch (IllegalArgumentException _) {
            throw new NotFound(id);
        }
    }
}
