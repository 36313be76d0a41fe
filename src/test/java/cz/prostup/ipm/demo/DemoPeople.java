package cz.prostup.ipm.demo;

import cz.prostup.access.DemoAccounts;
import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.access.Viewers;
import cz.prostup.shared.Columns;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The people of the demo, for tests that act as them without a browser.
class DemoPeople {

    private final JdbcClient db;
    private final DemoAccounts accounts;
    private final TransactionTemplate transaction;

    DemoPeople(JdbcClient db, DemoAccounts accounts, TransactionTemplate transaction) {
        this.db = db;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    UUID account(String login) {
        return accounts.all().stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Viewer viewer(UUID account) {
        return db.sql("""
                        select m.role, u.id as unit_id, u.name, u.organisation_id, u.organisation_name, c.display_name
                          from access.membership_card m
                          join organisations.unit_card u on u.id = m.unit_id
                          join access.user_card c on c.id = m.user_id
                         where m.user_id = :user
                        """)
                .param("user", account)
                .query((row, n) -> new Viewer(
                        account,
                        row.getString("display_name"),
                        java.util.List.of(new Membership(
                                Columns.uuid(row, "unit_id"),
                                row.getString("name"),
                                Columns.uuid(row, "organisation_id"),
                                row.getString("organisation_name"),
                                Columns.code(row, "role", Role.class)))))
                .single();
    }

    /// In one transaction on behalf of the viewer, as a request would.
    <T> T as(Viewer viewer, Callable<T> action) {
        try {
            return Viewers.callAs(
                    viewer,
                    () -> java.util.Objects.requireNonNull(transaction.execute(status -> {
                        try {
                            return action.call();
                        } catch (RuntimeException e) {
                            throw e;
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
