package cz.prostup.people.registry.web;

import cz.prostup.people.PersonId;
import cz.prostup.shared.NotFound;
import cz.prostup.ui.Input;

/// Ids as parts of addresses, and what forms send beside what was typed.
final class Addresses {

    private Addresses() {}

    static PersonId person(String id) {
        try {
            return PersonId.of(id);
        } catch (IllegalArgumentException _) {
            throw new NotFound(id);
        }
    }

    /// A version nobody has when the field was lost: the answer is then a conflict, never a silent overwriting.
    static int version(Input input) {
        return input.text("version").matches("\\d{1,9}") ? Integer.parseInt(input.text("version")) : -1;
    }

    static int page(String page) {
        return page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
    }
}
