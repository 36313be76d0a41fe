package cz.prostup.people;

/// Rows that moved with a merge are no longer where they were put; nothing goes back.
public final class CannotPart extends RuntimeException {

    public CannotPart(String label) {
        super(label);
    }
}
