package cz.prostup.ipm.commands;

import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import java.util.concurrent.Callable;

/// A command over the database acts as the named system viewer (decisions 20).
final class AsSystem {

    private AsSystem() {}

    static <T> T call(Callable<T> work) {
        try {
            return Viewers.callAs(Viewer.SYSTEM, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
