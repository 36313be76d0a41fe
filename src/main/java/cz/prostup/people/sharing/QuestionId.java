package cz.prostup.people.sharing;

import java.util.UUID;

/// The question of an enquiry to one unit.
public record QuestionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
