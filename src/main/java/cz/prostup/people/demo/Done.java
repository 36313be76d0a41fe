package cz.prostup.people.demo;

/// What came of a deed has to be what the story tells.
final class Done {

    private Done() {}

    /// @throws IllegalStateException when a use case refused
    static <T> T as(Class<T> wanted, Object outcome) {
        if (!wanted.isInstance(outcome)) {
            throw new IllegalStateException("the demo was refused: " + outcome);
        }
        return wanted.cast(outcome);
    }
}
