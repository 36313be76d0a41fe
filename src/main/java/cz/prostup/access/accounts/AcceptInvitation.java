package cz.prostup.access.accounts;

import cz.prostup.access.ChangePassword;
import cz.prostup.access.PasswordRules;
import cz.prostup.access.RegisterUser;
import cz.prostup.access.Role;
import cz.prostup.access.SecurityLog;
import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.access.SignIn;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The link of an invitation is used: a new account with a password, a role for an account that is already there, or a
/// new password. It works once.
@Service
public class AcceptInvitation {

    /// @param account whose link it is; null when the person has no account yet
    /// @param login   under which they will sign in
    /// @param further roles that come with it, in their own units
    public record Open(
            UUID id,
            boolean isReset,
            String name,
            String email,
            @Nullable UUID account,
            String login,
            UUID unitId,
            String unit,
            String organisation,
            Role role,
            List<Role> further,
            LocalDate from,
            @Nullable LocalDate to,
            UUID invitedBy) {

        List<Role> roles() {
            return Stream.concat(Stream.of(role), further.stream()).toList();
        }
    }

    public sealed interface Outcome {}

    public record Accepted(String login) implements Outcome {}

    /// @param reason Czech sentence
    public record Refused(String reason) implements Outcome {}

    private final JdbcClient db;
    private final RegisterUser registerUser;
    private final PasswordRules rules;
    private final ChangePassword changePassword;
    private final SignIn signIn;
    private final SecurityLog log;
    private final Today today;

    AcceptInvitation(
            JdbcClient db,
            RegisterUser registerUser,
            PasswordRules rules,
            ChangePassword changePassword,
            SignIn signIn,
            SecurityLog log,
            Today today) {
        this.db = db;
        this.registerUser = registerUser;
        this.rules = rules;
        this.changePassword = changePassword;
        this.signIn = signIn;
        this.log = log;
        this.today = today;
    }

    /// Empty for a link that is wrong, used, cancelled or too old: the four look the same.
    @Transactional
    Optional<Open> find(String token) {
        return open(token, "");
    }

    /// @param address of the browser, for counting failures
    /// @return empty when the link is no longer open
    @Transactional
    public Optional<Outcome> accept(String token, String password, String address) {
        return open(token, "for update of i").map(open -> accept(open, password, address));
    }

    private Outcome accept(Open open, String password, String address) {
        if (open.isReset()) {
            var problem = changePassword.setByLink(Objects.requireNonNull(open.account()), password);
            return problem.<Outcome>map(Refused::new)
                    .orElseGet(() -> used(open, Objects.requireNonNull(open.account())));
        }
        var account = open.account();
        if (account == null) {
            var problem = rules.problem(
                    password, open.roles(), List.of(open.email(), open.login(), open.name(), open.organisation()));
            return problem.<Outcome>map(Refused::new).orElseGet(() -> used(open, newAccount(open, password)));
        }
        return switch (signIn.signIn(open.login(), password, address)) {
            case SignIn.SignedIn(var session) -> taken(open, account, session);
            case SignIn.CodeNeeded(var session) -> taken(open, account, session);
            case SignIn.Locked _ -> new Refused("Příliš mnoho pokusů. Chvíli počkejte a\u00a0zkuste to znovu.");
            case SignIn.Refused _ -> new Refused("Heslo k\u00a0vašemu účtu nesouhlasí.");
        };
    }

    /// The password only proved who it is; signing in comes next.
    private Outcome taken(Open open, UUID account, String session) {
        signIn.signOut(session);
        return used(open, account);
    }

    private UUID newAccount(Open open, String password) {
        var id = registerUser.invited(open.login(), open.name(), password);
        db.sql("update access.user_account set email = :email where id = :id")
                .param("email", open.email())
                .param("id", id)
                .update();
        log.event(new Viewer(id, open.name(), List.of()), Kind.ACCOUNT_CREATED, "z pozvánky " + open.id());
        return id;
    }

    private Outcome used(Open open, UUID account) {
        db.sql("update access.invitation set used_at = :now, used_by = :account where id = :id")
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("id", open.id())
                .update();
        if (!open.isReset()) {
            db.sql("""
                            insert into access.membership (id, user_id, unit_id, role, valid_from, valid_to, granted_by, granted_at)
                            select gen_random_uuid(), :user, given.unit_id, given.role, :from, :to, :by, :at
                              from (select unit_id, role from access.invitation where id = :id
                                    union
                                    select unit_id, role from access.invitation_role where invitation_id = :id) given
                            on conflict (user_id, unit_id, role, valid_from) do nothing
                            """)
                    .param("user", account)
                    .param("id", open.id())
                    .param("from", open.from())
                    .param("to", open.to())
                    .param("by", open.invitedBy())
                    .param("at", today.now().atOffset(ZoneOffset.UTC))
                    .update();
            log.event(
                    new Viewer(account, open.name(), List.of()),
                    Kind.MEMBERSHIP_CHANGED,
                    "přijatá pozvánka " + open.roles().stream().map(Role::name).collect(Collectors.joining(", ")));
        }
        return new Accepted(open.login());
    }

    /// @param lock makes two uses of one link wait for each other
    private Optional<Open> open(String token, String lock) {
        return db.sql("""
                        select i.id, i.kind, i.display_name, i.email, a.id as account, coalesce(a.login, i.login, i.email) as login,
                               i.unit_id, u.name as unit, u.organisation_name, i.role, i.valid_from, i.valid_to, i.invited_by,
                               array(select r.role from access.invitation_role r where r.invitation_id = i.id order by r.role) as further
                          from access.invitation i
                          join organisations.unit_card u on u.id = i.unit_id
                          left join access.user_account a
                            on a.id = coalesce(i.user_id, (select b.id from access.user_account b
                                                            where b.login = i.email or b.email = i.email
                                                            order by b.login = i.email desc limit 1))
                         where i.token_hash = :hash and i.used_at is null and i.cancelled_at is null and i.expires_at > :now
                           and coalesce(a.active, true)
                        """ + lock)
                .param("hash", new Secret(token).hash())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Open(
                        Columns.uuid(row, "id"),
                        row.getString("kind").equals("RESET"),
                        row.getString("display_name"),
                        row.getString("email"),
                        Columns.uuidOrNull(row, "account"),
                        row.getString("login"),
                        Columns.uuid(row, "unit_id"),
                        row.getString("unit"),
                        row.getString("organisation_name"),
                        Columns.code(row, "role", Role.class),
                        Stream.of((Object[]) row.getArray("further").getArray())
                                .map(role -> Role.valueOf(role.toString()))
                                .toList(),
                        Columns.date(row, "valid_from"),
                        Columns.dateOrNull(row, "valid_to"),
                        Columns.uuid(row, "invited_by")))
                .optional();
    }
}
