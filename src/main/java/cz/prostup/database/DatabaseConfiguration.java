package cz.prostup.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Two ways to the same SQL: embedded for a newcomer, external by `PROSTUP_DB_URL`.
///
/// The server depends on nothing and everything depends on it, so the container stops it last.
@Configuration
class DatabaseConfiguration {

    /// Set when this program works beside one that runs already, over the same database: the command line does.
    static final String BESIDE = "prostup.beside";

    @Bean(destroyMethod = "close")
    @Conditional(NoExternalDatabase.class)
    EmbeddedPostgres embeddedPostgres() {
        return EmbeddedPostgres.start(DataFolder.of(System.getenv()));
    }

    @Bean
    DatabaseLocation databaseLocation(ObjectProvider<EmbeddedPostgres> embedded, Environment environment) {
        var server = embedded.getIfAvailable();
        return server != null
                ? server.location(environment.getProperty("prostup.database", DataFolder.DATABASE))
                : DatabaseLocation.external(System.getenv())
                        .or(() -> DataFolder.of(System.getenv()).runningDatabase())
                        .orElseThrow();
    }

    @Bean
    @Primary
    DataSource dataSource(DatabaseLocation location, Environment environment) {
        var pool = new HikariConfig();
        pool.setPoolName("prostup");
        pool.setJdbcUrl(location.url());
        pool.setUsername(location.application().user());
        pool.setPassword(location.application().password());
        pool.setConnectionInitSql("set role prostup_app");
        pool.setMaximumPoolSize(environment.getProperty("prostup.pool-size", Integer.class, 12));
        pool.setInitializationFailTimeout(-1); // the application role exists only after the first migration
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "prostup");
        // Planning costs more than running here: a page's statements go over many small tables and policies.
        pool.addDataSourceProperty("options", "-c statement_timeout=15000 -c plan_cache_mode=force_generic_plan");
        return new HikariDataSource(pool);
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseLocation location) {
        return new DriverManagerDataSource(
                location.url(), location.owner().user(), location.owner().password());
    }
}
