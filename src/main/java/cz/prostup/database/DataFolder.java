package cz.prostup.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// The folder of the embedded database. It outlives the program and can be found by the command line.
public record DataFolder(Path root) {

    static final String DATABASE = "prostup";

    /// `PROSTUP_DATA`, or `data` in the working directory.
    public static DataFolder of(Map<String, String> environment) {
        return new DataFolder(Path.of(environment.getOrDefault("PROSTUP_DATA", "data"))
                .toAbsolutePath()
                .normalize());
    }

    Path cluster() {
        return root.resolve("postgresql");
    }

    Path binaries() {
        return root.resolve("postgresql-programs");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    /// The port of a running server, read from what PostgreSQL itself leaves behind.
    Optional<Integer> runningPort() {
        var pidFile = cluster().resolve("postmaster.pid");
        try {
            var lines = Files.readAllLines(pidFile);
            var alive = lines.size() > 3
                    && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .isPresent();
            return alive ? Optional.of(Integer.parseInt(lines.get(3).strip())) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// A random password made once and readable by the owner of the folder only.
    String secret() {
        var file = root.resolve("secret");
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[24];
                new SecureRandom().nextBytes(bytes);
                Files.createDirectories(root);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the database password in " + file, e);
        }
    }

    /// @throws IllegalStateException when another Prostup already works in this folder
    @SuppressWarnings("resource") // the lock lives as long as the program; the system frees it even after kill -9
    FileLock lock() {
        try {
            Files.createDirectories(root);
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new IllegalStateException("Another Prostup already runs over the data folder " + root
                        + ". Stop it, or set PROSTUP_DATA to another folder.");
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder " + root, e);
        }
    }

    /// Where a program beside the running application finds its database, if it runs.
    public Optional<DatabaseLocation> runningDatabase() {
        return runningPort().map(port -> EmbeddedPostgres.location(port, secret(), DATABASE));
    }
}
