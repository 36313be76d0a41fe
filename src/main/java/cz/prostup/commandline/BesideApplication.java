package cz.prostup.commandline;

import cz.prostup.database.DataFolder;
import cz.prostup.database.DatabaseLocation;
import java.util.function.Function;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/// The use cases of the application over the database of one that runs, for commands that do what a page does.
///
/// No web server, no jobs, no migrations, and only what a command asks for is built.
public final class BesideApplication {

    /// As arguments, so that they win over the settings of the application.
    private static final String[] SETTINGS = {
        "--prostup.beside=true",
        "--prostup.demo=false",
        "--prostup.due-jobs=-",
        "--prostup.pool-size=2",
        "--spring.flyway.enabled=false",
        "--spring.main.lazy-initialization=true",
        "--logging.level.root=off",
        "--logging.level.cz.prostup=off"
    };

    private BesideApplication() {}

    /// @throws InvalidInput when no database runs
    public static <T> T call(Function<ApplicationContext, T> work) {
        var environment = System.getenv();
        if (DatabaseLocation.external(environment)
                .or(() -> DataFolder.of(environment).runningDatabase())
                .isEmpty()) {
            throw new InvalidInput("databáze neběží. Spusťte bin/run, nebo nastavte PROSTUP_DB_URL.");
        }
        try (var context = new SpringApplicationBuilder(application())
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(SETTINGS)) {
            return work.apply(context);
        }
    }

    /// By name: nothing below the application may know it.
    private static Class<?> application() {
        try {
            return Class.forName("cz.prostup.Application");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
