package cz.prostup.people.ownfile;

import cz.prostup.access.ParticipantAccounts;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewers;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The person comes with the address and the code, and chooses a password. It works once.
///
/// Nobody is signed in yet, so the database is asked as the system viewer, and only for the row of this invitation.
@Service
public class AcceptOwnFile {

    public sealed interface Outcome {}

    /// @param login under which the person signs in
    public record Accepted(String login) implements Outcome {}

    /// Expired, used, cancelled, closed by wrong codes or never there: they look the same.
    public record NoSuchInvitation() implements Outcome {}

    public record WrongCode() implements Outcome {}

    /// @param reason Czech sentence about the password
    public record Refused(String reason) implements Outcome {}

    /// @param code fingerprint of the right code, written out
    private record Open(
            UUID id,
            UUID person,
            String name,
            @Nullable String email,
            String code,
            int failures,
            UUID invitedBy,
            @Nullable UUID account) {}

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final ParticipantAccounts accounts;
    private final InvitationSecrets secrets;
    private final OwnNumbers numbers;
    private final Notify notify;
    private final Today today;

    AcceptOwnFile(
            JdbcClient db,
            TransactionTemplate transaction,
            ParticipantAccounts accounts,
            InvitationSecrets secrets,
            OwnNumbers numbers,
            Notify notify,
            Today today) {
        this.db = db;
        this.transaction = transaction;
        this.accounts = accounts;
        this.secrets = secrets;
        this.numbers = numbers;
        this.notify = notify;
        this.today = today;
    }

    /// Whether there is an invitation; nothing of it is told before the code.
    public boolean isOpen(String token) {
        return asSystem(() -> find(token, "").isPresent());
    }

    public Outcome accept(String token, String code, String password) {
        return asSystem(() -> find(token, " for update of i")
                .map(open -> accept(open, code, password))
                .orElseGet(NoSuchInvitation::new));
    }

    private Outcome accept(Open open, String code, String password) {
        if (!secrets.isCode(code, open.code(), open.id())) {
            return failed(open);
        }
        var outcome = open.account() == null
                ? accounts.open(open.name(), open.email(), password)
                : accounts.reopen(open.account(), password);
        return switch (outcome) {
            case ParticipantAccounts.Refused(var reason) -> new Refused(reason);
            case ParticipantAccounts.Opened(var user, var login) -> {
                used(open, user);
                if (open.account() != null) {
                    tellOwner(open, user);
                }
                yield new Accepted(login);
            }
        };
    }

    private Outcome failed(Open open) {
        var last = open.failures() + 1 >= numbers.of("ownInvitationAttempts");
        db.sql("update people.own_invitation set failures = failures + 1, closed_at = :closed where id = :id")
                .param("closed", last ? now() : null)
                .param("id", open.id())
                .update();
        return last ? new NoSuchInvitation() : new WrongCode();
    }

    private void used(Open open, UUID user) {
        db.sql("update people.own_invitation set used_at = :at where id = :id")
                .param("at", now())
                .param("id", open.id())
                .update();
        db.sql("""
                        insert into people.person_account (person_id, user_id, opened_at) values (:person, :user, :at)
                        on conflict (user_id) do update set opened_at = :at, ended_at = null, ended_by = null
                        """)
                .param("person", open.person())
                .param("user", user)
                .param("at", now())
                .update();
        notify.tell(new NewNotice(
                open.invitedBy(),
                "OWN_ACCOUNT",
                "Pozvánka do vlastního spisu je přijatá",
                "Člověk, kterého jste pozvali, si nastavil heslo a\u00a0může se přihlásit.",
                "/people/" + open.person() + "/account",
                "own-accepted/" + open.id()));
    }

    /// The owner learns of a new password even when somebody else set it.
    private void tellOwner(Open open, UUID user) {
        notify.tell(new NewNotice(
                user,
                "OWN_ACCOUNT",
                "K\u00a0vašemu účtu je nové heslo",
                "Někdo ho nastavil novou pozvánkou. Když jste to nebyli vy, řekněte to člověku, který vám pomáhá.",
                "/account",
                "own-reopened/" + open.id()));
    }

    private Optional<Open> find(String token, String lock) {
        return db.sql("""
                        select i.id, i.person_id, p.given_name || ' ' || p.family_name as name, i.email, i.code_hash, i.failures,
                               i.invited_by, a.user_id as account
                          from people.own_invitation i
                          join people.person p on p.id = i.person_id and p.died_on is null and p.merged_into is null
                          left join people.person_account a on a.person_id = i.person_id
                         where i.token_hash = :hash and i.used_at is null and i.closed_at is null and i.expires_at > :now
                        """ + lock)
                .param("hash", InvitationSecrets.hash(InvitationSecrets.asTyped(token)))
                .param("now", now())
                .query((row, n) -> new Open(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "person_id"),
                        row.getString("name"),
                        row.getString("email"),
                        HexFormat.of().formatHex(row.getBytes("code_hash")),
                        row.getInt("failures"),
                        Columns.uuid(row, "invited_by"),
                        Columns.uuidOrNull(row, "account")))
                .optional();
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }

    private <T> T asSystem(Supplier<T> work) {
        return Viewers.getAs(Viewer.SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
