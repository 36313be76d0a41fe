package cz.prostup.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// Each run of the tests begins with an empty database, so that all migrations are tried on nothing.
public class EmptyDatabase implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var data = System.getenv("PROSTUP_DATA");
        if (data == null || !data.contains("test")) {
            return; // started from an editor over somebody's own data: leave it alone
        }
        var cluster = Path.of(data, "postgresql");
        if (Files.exists(cluster)) {
            stopLeftover(cluster.resolve("postmaster.pid"));
            delete(cluster);
        }
    }

    private static void stopLeftover(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).ifPresent(server -> {
                server.destroy();
                server.onExit().join();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
