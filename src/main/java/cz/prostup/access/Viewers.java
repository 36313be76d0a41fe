package cz.prostup.access;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Tells the database's second lock on whose behalf a transaction runs.
///
/// Row-level security needs the viewer when the transaction opens, long before any argument is passed; that is the only
/// reader of this scope. Code asks for a [Viewer] argument instead.
public final class Viewers {

    private static final ScopedValue<Viewer> CURRENT = ScopedValue.newInstance();

    private Viewers() {}

    public static <T> T callAs(Viewer viewer, Callable<T> action) throws Exception {
        return ScopedValue.where(CURRENT, viewer).call(action::call);
    }

    public static void runAs(Viewer viewer, Runnable action) {
        ScopedValue.where(CURRENT, viewer).run(action);
    }

    /// For work that throws nothing checked.
    public static <T> T getAs(Viewer viewer, Supplier<T> work) {
        return ScopedValue.where(CURRENT, viewer).call(work::get);
    }

    /// For a request: everything behind the filter runs on behalf of the viewer.
    static ScopedValue.Carrier as(Viewer viewer) {
        return ScopedValue.where(CURRENT, viewer);
    }

    static Optional<Viewer> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
