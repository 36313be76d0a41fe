package cz.prostup.ipm.demo;

import cz.prostup.access.DemoAccounts;
import cz.prostup.access.Role;
import cz.prostup.ipm.demo.DemoTables.StaffRow;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// An account for each role that has a screen, all around one employer, in the order of the story: from the hour that
/// is logged to the month that is approved; of the office more than one, for some of its steps take two people.
@DemoPart
class OfferedAccounts implements DemoAccounts {

    private record Found(String login, UUID id, String unit, String organisation) {}

    private final JdbcClient db;
    private final List<StaffRow> offered;
    private volatile @Nullable List<DemoAccount> accounts;

    OfferedAccounts(JdbcClient db, Today today) {
        this.db = db;
        this.offered = new DemoTables(today.date())
                .staff().stream().filter(row -> !row.tries().isEmpty()).toList();
    }

    @Override
    @Transactional
    public List<DemoAccount> all() {
        var known = accounts;
        if (known == null || known.isEmpty()) {
            known = read();
            accounts = known;
        }
        return known;
    }

    private List<DemoAccount> read() {
        var found = db
                .sql("""
                        select a.login, a.id, u.name as unit, u.organisation_name
                          from access.demo_user_card a
                          join access.membership_card m on m.user_id = a.id
                          join organisations.unit_card u on u.id = m.unit_id
                         where a.login = any (:logins)
                        """)
                .param("logins", offered.stream().map(StaffRow::login).toArray(String[]::new))
                .query((row, n) -> new Found(
                        row.getString("login"),
                        Columns.uuid(row, "id"),
                        row.getString("unit"),
                        row.getString("organisation_name")))
                .stream()
                .collect(Collectors.toMap(Found::login, Function.identity(), (one, other) -> one));
        return offered.stream()
                .filter(row -> found.containsKey(row.login()))
                .map(row -> account(row, found))
                .toList();
    }

    private static DemoAccount account(StaffRow row, Map<String, Found> all) {
        var found = java.util.Objects.requireNonNull(all.get(row.login()));
        var place = found.unit().equals(found.organisation()) || row.role() == Role.KOP_OFFICER
                ? found.unit()
                : found.unit() + ", " + found.organisation();
        return new DemoAccount(
                found.id(), row.login(), row.name(), row.role().czech(), place, row.tries(), Foundation.PASSWORD);
    }
}
