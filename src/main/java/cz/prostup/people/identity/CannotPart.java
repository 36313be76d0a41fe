package cz.prostup.people.identity;

/// Rows that moved with a merge are no longer where they were put; nothing goes back.
final class CannotPart extends RuntimeException {

    CannotPart(String label) {
        super(label);
    }
}
