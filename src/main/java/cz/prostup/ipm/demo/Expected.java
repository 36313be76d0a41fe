package cz.prostup.ipm.demo;

/// The demo plays only what goes well; an outcome that the tables did not count with is a mistake in them.
final class Expected {

    private Expected() {}

    /// @throws IllegalStateException when the use case answered something else
    static <T> T of(Class<T> wanted, Object outcome, Object what) {
        if (!wanted.isInstance(outcome)) {
            throw new IllegalStateException("the demo cannot go on, " + what + ": " + outcome);
        }
        return wanted.cast(outcome);
    }
}
