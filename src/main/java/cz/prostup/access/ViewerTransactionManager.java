package cz.prostup.access;

import cz.prostup.shared.Today;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/// Opens each transaction by telling the database who asks, what day and what moment it is (the demo's clock may be
/// moved).
///
/// The settings end with the transaction, so a pooled connection never carries a viewer over to the next request.
final class ViewerTransactionManager extends JdbcTransactionManager {

    private static final String SETTINGS =
            "select set_config('prostup.viewer', ?, true), set_config('prostup.today', ?, true), set_config('prostup.now', ?, true)";

    private final Today today;

    ViewerTransactionManager(DataSource dataSource, Today today) {
        super(dataSource);
        this.today = today;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.prepareStatement(SETTINGS)) {
            statement.setString(
                    1,
                    Viewers.current().map(viewer -> viewer.userId().toString()).orElse(""));
            statement.setString(2, today.date().toString());
            statement.setString(3, today.now().toString());
            statement.execute();
        }
    }
}
