package cz.prostup.people;

import java.util.UUID;

/// A person, whatever they are to us.
public record PersonId(UUID value) {

    /// @throws IllegalArgumentException when the text is no id; as a part of an address that is "not found"
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
