package cz.prostup.people.identity.web;

import cz.prostup.people.PersonId;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Input;
import java.util.UUID;

/// Ids and numbers in addresses and hidden fields: what cannot be read is not there.
final class Addresses {

    private Addresses() {}

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new NotFound(text);
        }
    }

    static PersonId person(String text) {
        return new PersonId(id(text));
    }

    static int version(Input input, String field) {
        try {
            return Integer.parseInt(input.text(field));
        } catch (NumberFormatException _) {
            return -1; // nobody has this version: the page is shown again as a changed one
        }
    }

    static int page(Input input) {
        try {
            return Math.clamp(Integer.parseInt(input.text("page")), 1, 10_000);
        } catch (NumberFormatException _) {
            return 1;
        }
    }
}
