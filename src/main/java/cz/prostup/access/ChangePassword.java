package cz.prostup.access;

import cz.prostup.access.SecurityLog.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets a new password of an account: its owner with the old one, or whoever holds the link of an administrator. All
/// other sessions of the account end.
@Service
public class ChangePassword {

    public sealed interface Outcome {}

    public record Changed() implements Outcome {}

    /// @param field  of the form
    /// @param reason Czech sentence
    public record Refused(String field, String reason) implements Outcome {}

    private record Account(String login, String name, List<Role> roles, List<String> places) {}

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final ConfirmIdentity identity;
    private final Sessions sessions;
    private final SecurityLog log;

    ChangePassword(
            JdbcClient db,
            PasswordEncoder passwords,
            PasswordRules rules,
            ConfirmIdentity identity,
            Sessions sessions,
            SecurityLog log) {
        this.db = db;
        this.passwords = passwords;
        this.rules = rules;
        this.identity = identity;
        this.sessions = sessions;
        this.log = log;
    }

    /// @param code of the second factor, empty when the account has none
    @Transactional
    public Outcome change(Viewer viewer, String old, String code, String wanted) {
        var problem = problem(viewer.userId(), wanted);
        if (problem.isPresent()) {
            return new Refused("wanted", problem.get());
        }
        return switch (identity.confirmAlone(viewer, old, code)) {
            case ConfirmIdentity.Confirmed _ -> {
                set(viewer.userId(), wanted);
                log.event(viewer, Kind.PASSWORD_CHANGED, "vlastní");
                yield new Changed();
            }
            case ConfirmIdentity.WrongPassword _ -> new Refused("password", ConfirmIdentity.WRONG_PASSWORD);
            case ConfirmIdentity.WrongCode _ -> new Refused("code", ConfirmIdentity.WRONG_CODE);
            case ConfirmIdentity.FactorMissing _ -> new Refused("", ConfirmIdentity.FACTOR_MISSING);
            case ConfirmIdentity.Locked _ -> new Refused("password", ConfirmIdentity.LOCKED);
        };
    }

    /// By the link of an administrator: the account is known, the old password is not.
    ///
    /// @return a Czech sentence when the password will not do
    @Transactional
    public Optional<String> setByLink(UUID user, String wanted) {
        var problem = problem(user, wanted);
        if (problem.isEmpty()) {
            set(user, wanted);
            log.account(user, Kind.PASSWORD_CHANGED, "odkazem od správce");
        }
        return problem;
    }

    private void set(UUID user, String wanted) {
        var hash = passwords.encode(wanted);
        db.sql("update access.user_account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", user)
                .update();
        sessions.endOthersOf(user, IdentityProof.current().session(), user);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private Optional<String> problem(UUID user, String wanted) {
        var account = db.sql("""
                        select a.login, a.display_name,
                               array(select m.role from access.membership_card m where m.user_id = a.id) as roles,
                               array(select u.organisation_name from access.membership_card m
                                       join organisations.unit_card u on u.id = m.unit_id where m.user_id = a.id) as places
                          from access.user_account a where a.id = :id
                        """)
                .param("id", user)
                .query((row, n) -> new Account(
                        row.getString("login"),
                        row.getString("display_name"),
                        texts(row, "roles").stream().map(Role::valueOf).toList(),
                        texts(row, "places")))
                .single();
        var words = new ArrayList<>(account.places());
        words.add(account.login());
        words.add(account.name());
        return rules.problem(wanted, account.roles(), words);
    }
}
