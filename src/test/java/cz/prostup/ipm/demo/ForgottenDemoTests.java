package cz.prostup.ipm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;

/// A loading that was cut off leaves nothing behind. Tried in a transaction that is taken back.
@DemoTest
class ForgottenDemoTests {

    private final DataSource owner;

    ForgottenDemoTests(@Qualifier("ownerDataSource") DataSource owner) {
        this.owner = owner;
    }

    @Test
    void nothing_of_an_unfinished_demo_stays() throws SQLException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("update ipm.demo_load set finished_at = null");
                statement.execute("call ipm.forget_unfinished_demo()");
            }
            assertThat(texts(connection, "select login from access.user_account"))
                    .hasSize(1);
            assertThat(filled(connection))
                    .doesNotContain(
                            "people.person",
                            "people.consent",
                            "people.note",
                            "people.anonymous_client",
                            "people.guest_failure",
                            "people.duplicate_search",
                            "documents.attachment",
                            "documents.attachment_chunk",
                            "documents.attachment_move",
                            "access.factor",
                            "access.invitation",
                            "access.member_review",
                            "notifications.mail");
            connection.rollback();
        }
    }

    private static List<String> filled(Connection connection) throws SQLException {
        var tables = texts(connection, """
                select schemaname || '.' || tablename from pg_tables
                 where schemaname in ('people', 'documents', 'access', 'notifications') and tablename <> 'user_account'
                 order by 1
                """);
        var filled = new ArrayList<String>();
        for (var table : tables) {
            if (!texts(connection, "select 'x' from " + table + " limit 1").isEmpty()) {
                filled.add(table);
            }
        }
        return filled;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
