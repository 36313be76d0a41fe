package cz.prostup.commandline;

import cz.prostup.database.DataFolder;
import cz.prostup.database.DatabaseLocation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// What runs and how much is in it: versions, schema, and how many of each kind. It works beside a running application,
/// as the named system viewer.
@Command(
        name = "status",
        description = "Vypíše verze a počty záznamů v databázi.",
        synopsisHeading = "Použití: ",
        optionListHeading = "%nVolby:%n")
final class StatusCommand implements Callable<Integer> {

    private static final String COUNTS = """
            select kind, count from organisations.kind_stat
            union all select kind, count from access.kind_stat
            union all select kind, count from people.kind_stat
            union all select kind, count from ipm.kind_stat
            union all select kind, count from ipm.money_kind_stat
            union all select kind, count from payments.kind_stat
            union all select kind, count from calendar.kind_stat
            union all select kind, count from notifications.kind_stat
            """;

    private final Terminal terminal;

    @Mixin
    private Output output = new Output();

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException {
        var location = location()
                .orElseThrow(() -> new InvalidInput("databáze neběží. Spusťte bin/run, nebo nastavte PROSTUP_DB_URL."));
        try (var db = DriverManager.getConnection(
                location.url(), location.owner().user(), location.owner().password())) {
            actAsSystem(db);
            var counts = counts(db);
            if (output.isCsv()) {
                new Table(List.of("kind", "count"), counts).printCsv(terminal.out());
            } else {
                var rows = new ArrayList<>(versions(db));
                rows.addAll(counts);
                new Table(List.of("druh", "počet"), rows).printAligned(terminal.out());
            }
        }
        return Prostup.DONE;
    }

    private static Optional<DatabaseLocation> location() {
        var environment = System.getenv();
        return DatabaseLocation.external(environment)
                .or(() -> DataFolder.of(environment).runningDatabase());
    }

    private static void actAsSystem(Connection db) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute("set role prostup_app");
            statement.execute("select set_config('prostup.viewer', access.system_viewer()::text, false)");
        }
    }

    private static List<List<String>> counts(Connection db) throws SQLException {
        var counts = new ArrayList<List<String>>();
        try (var statement = db.createStatement();
                var rows = statement.executeQuery(COUNTS)) {
            while (rows.next()) {
                counts.add(List.of(rows.getString("kind"), rows.getString("count")));
            }
        }
        return counts;
    }

    private static List<List<String>> versions(Connection db) throws SQLException {
        var version = StatusCommand.class.getPackage().getImplementationVersion();
        try (var statement = db.createStatement()) {
            statement.execute("reset role"); // the history of migrations belongs to the owner
            try (var rows = statement.executeQuery("""
                    select current_setting('server_version') as server,
                           (select version from public.flyway_schema_history
                             where success order by installed_rank desc limit 1) as schema
                    """)) {
                rows.next();
                return List.of(
                        List.of("Prostup", version == null ? "vývojová verze" : version),
                        List.of("PostgreSQL", rows.getString("server")),
                        List.of("schéma", rows.getString("schema")));
            }
        }
    }
}
