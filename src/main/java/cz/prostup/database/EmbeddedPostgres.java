package cz.prostup.database;

import cz.prostup.database.DatabaseLocation.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL for a newcomer, from a Maven package, with its data in a folder that stays.
///
/// Only the binaries come from the package. Starting and stopping are ours, because the package stops the server in a
/// shutdown hook of its own, before the application has finished its last transactions.
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /// One server for a folder, however many application contexts of this program use it (tests open several).
    private static final Map<Path, EmbeddedPostgres> RUNNING = new HashMap<>();

    private final DataFolder folder;
    private final FileLock lock;
    private final PostgresBinaries binaries;
    private final int port;
    private int users;

    private EmbeddedPostgres(DataFolder folder, FileLock lock, PostgresBinaries binaries, int port) {
        this.folder = folder;
        this.lock = lock;
        this.binaries = binaries;
        this.port = port;
    }

    /// Starts the server of the folder, or takes over one that an earlier, killed program left running.
    static EmbeddedPostgres start(DataFolder folder) {
        synchronized (RUNNING) {
            var server = RUNNING.computeIfAbsent(folder.root(), root -> startFirst(folder));
            server.users++;
            return server;
        }
    }

    private static EmbeddedPostgres startFirst(DataFolder folder) {
        var lock = folder.lock();
        var binaries = PostgresBinaries.unpackedIn(folder.binaries());
        var secret = folder.secret();
        var orphan = folder.runningPort().filter(port -> answers(port, secret));
        if (orphan.isPresent()) {
            LOG.info("Taking over the database that is already running on port {}", orphan.get());
            return new EmbeddedPostgres(folder, lock, binaries, orphan.get());
        }
        var port = freePort();
        if (!Files.exists(folder.cluster().resolve("PG_VERSION"))) {
            initialise(folder, binaries, secret);
        }
        startServer(folder, binaries, port);
        var server = new EmbeddedPostgres(folder, lock, binaries, port);
        server.createLogins(secret);
        return server;
    }

    /// Makes the database when it is not there yet.
    DatabaseLocation location(String database) {
        createDatabase(database);
        return location(port, folder.secret(), database);
    }

    static DatabaseLocation location(int port, String secret, String database) {
        return new DatabaseLocation(
                url(port, database), new Login("prostup", secret), new Login("prostup_app", secret));
    }

    @Override
    public void close() throws IOException {
        synchronized (RUNNING) {
            users--;
            if (users == 0) {
                RUNNING.remove(folder.root());
                run(pgCtl(binaries, "stop", "-D", folder.cluster().toString(), "-m", "fast", "-w"));
                lock.acquiredBy().close();
            }
        }
    }

    private static void initialise(DataFolder folder, PostgresBinaries binaries, String secret) {
        try {
            var password = Files.createTempFile("prostup", ".pw");
            Files.writeString(password, secret);
            run(asPlainUser(List.of(
                    binaries.program("initdb").toString(),
                    "-D",
                    folder.cluster().toString(),
                    "-U",
                    "postgres",
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C")));
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare the database in " + folder.cluster(), e);
        }
    }

    private static void startServer(DataFolder folder, PostgresBinaries binaries, int port) {
        var settings = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + " -c fsync=on -c max_connections=100 -c shared_buffers=256MB -c timezone=UTC -c jit=off";
        run(pgCtl(
                binaries,
                "start",
                "-D",
                folder.cluster().toString(),
                "-l",
                folder.log().toString(),
                "-o",
                settings,
                "-w"));
    }

    /// The owner may make roles and one database; neither login is a superuser.
    private void createLogins(String secret) {
        try (var db = DriverManager.getConnection(url(port, "postgres"), "postgres", secret);
                var statement = db.createStatement()) {
            if (!exists(db, "select from pg_roles where rolname = 'prostup'")) {
                statement.execute("create role prostup login createrole password '" + secret + "'");
                statement.execute("create role prostup_app login password '" + secret + "'");
                statement.execute("grant prostup_app to prostup with admin option");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the logins of the embedded database", e);
        }
    }

    private void createDatabase(String name) {
        if (!name.matches("[a-z_]{1,40}")) {
            throw new IllegalArgumentException("not a name of a database: " + name);
        }
        try (var db = DriverManager.getConnection(url(port, "postgres"), "postgres", folder.secret());
                var statement = db.createStatement()) {
            if (!exists(db, "select from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner prostup");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the embedded database " + name, e);
        }
    }

    private static boolean exists(Connection db, String query) throws SQLException {
        try (var statement = db.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static boolean answers(int port, String secret) {
        try (var db = DriverManager.getConnection(url(port, "postgres"), "postgres", secret)) {
            return db.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port for the database", e);
        }
    }

    private static List<String> pgCtl(PostgresBinaries binaries, String... arguments) {
        var command = new ArrayList<String>();
        command.add(binaries.program("pg_ctl").toString());
        command.addAll(List.of(arguments));
        return asPlainUser(command);
    }

    /// PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
    private static List<String> asPlainUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        var inNamespace = new ArrayList<>(List.of("unshare", "-U"));
        inNamespace.addAll(command);
        return inNamespace;
    }

    private static void run(List<String> command) {
        try {
            var output = Files.createTempFile("prostup-postgres", ".log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The embedded database said: "
                        + Files.readString(output).strip());
            }
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }
}
