package cz.prostup.access;

import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.shared.Columns;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signing in by a password, without a hint about what was wrong, and by a code where the account has a second factor.
///
/// An unknown name costs the time of a wrong password. The session is another one before and after the code
/// (control 5).
@Service
public class SignIn {

    public sealed interface Outcome {}

    /// @param token the secret for the session cookie
    public record SignedIn(String token) implements Outcome {}

    /// The password was right; the code of the second factor is still missing.
    ///
    /// @param token the secret for the session cookie; it opens nothing but the question for the code
    public record CodeNeeded(String token) implements Outcome {}

    public record Refused() implements Outcome {}

    /// @param until when the next attempt makes sense
    public record Locked(Instant until) implements Outcome {}

    private final JdbcClient db;
    private final Sessions sessions;
    private final Attempts attempts;
    private final SecurityLog log;
    private final SecondFactor factor;
    private final PasswordEncoder passwords;
    private final boolean demoMode;
    private final String nobodysHash;

    SignIn(
            JdbcClient db,
            Sessions sessions,
            Attempts attempts,
            SecurityLog log,
            SecondFactor factor,
            PasswordEncoder passwords,
            @Value("${prostup.demo}") boolean demoMode) {
        this.demoMode = demoMode;
        this.db = db;
        this.sessions = sessions;
        this.attempts = attempts;
        this.log = log;
        this.factor = factor;
        this.passwords = passwords;
        this.nobodysHash = encoded(passwords, "nobody has this password");
    }

    @Transactional
    public Outcome signIn(String login, String password, String address) {
        return switch (check(login, password, address)) {
            case Right(var account) when factor.isSet(account) -> new CodeNeeded(sessions.openWaiting(account));
            case Right(var account) -> signedIn(account, "heslem");
            case Wrong _ -> {
                log.account(accountOf(login), Kind.SIGN_IN_FAILED, "heslo nebo jméno nesouhlasí");
                yield new Refused();
            }
            case Wait(var until) -> {
                log.account(accountOf(login), Kind.LOCKED, "příliš mnoho pokusů");
                yield new Locked(until);
            }
        };
    }

    /// The second step. A right code opens a new session; the one that waited ends.
    ///
    /// @param token of [CodeNeeded]
    @Transactional
    public Outcome enterCode(String token, String code, String address) {
        var account = sessions.waitingOf(token);
        return account.isEmpty()
                ? new Refused()
                : switch (checkCode(account.get(), code, address)) {
                    case Right _ -> {
                        sessions.end(token);
                        yield signedIn(account.get(), "heslem a kódem");
                    }
                    case Wrong _ -> {
                        log.account(account.get(), Kind.SIGN_IN_FAILED, "kód nesouhlasí");
                        yield new Refused();
                    }
                    case Wait(var until) -> {
                        log.account(account.get(), Kind.LOCKED, "příliš mnoho pokusů o kód");
                        yield new Locked(until);
                    }
                };
    }

    /// Whether the cookie belongs to somebody whose password was right and whose code is missing.
    @Transactional
    public boolean isWaitingForCode(String token) {
        return sessions.waitingOf(token).isPresent();
    }

    sealed interface Checked {}

    record Right(UUID account) implements Checked {}

    record Wrong() implements Checked {}

    record Wait(Instant until) implements Checked {}

    /// The password alone, with the same counting of failures; also for who is signed in and confirms something.
    Checked check(String login, String password, String address) {
        var name = login.strip().toLowerCase(Locale.ROOT);
        var account = find(name);
        var right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(nobodysHash));
        var wait = attempts.waitingUntil(name, address);
        if (wait.isPresent()) {
            return new Wait(wait.get());
        }
        if (account.isEmpty() || !right) {
            attempts.failed(name, address);
            return new Wrong();
        }
        attempts.forget(name);
        strengthen(account.get(), password);
        return new Right(account.get().id());
    }

    /// A right password does not give new attempts at the code: these have a counter of their own.
    Checked checkCode(UUID account, String code, String address) {
        var name = "code " + account;
        var wait = attempts.waitingUntil(name, address);
        if (wait.isPresent()) {
            return new Wait(wait.get());
        }
        if (!factor.use(account, code)) {
            attempts.failed(name, address);
            return new Wrong();
        }
        attempts.forget(name);
        return new Right(account);
    }

    /// One click, without a password: only in the demo, only for its accounts.
    @Transactional
    public Outcome demoSignIn(UUID account) {
        return demoMode && isDemoAccount(account) ? signedIn(account, "ukázkový účet") : new Refused();
    }

    private SignedIn signedIn(UUID account, String how) {
        log.account(account, Kind.SIGN_IN, how);
        return new SignedIn(sessions.open(account));
    }

    /// Never the name that was typed: people type passwords there.
    private @Nullable UUID accountOf(String login) {
        return find(login.strip().toLowerCase(Locale.ROOT)).map(Account::id).orElse(null);
    }

    private boolean isDemoAccount(UUID account) {
        return db.sql("select exists (select from access.user_account where id = :id and active and demo)")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void signOut(String token) {
        sessions.end(token).ifPresent(user -> log.account(user, Kind.SIGN_OUT, ""));
    }

    /// A hash made with smaller parameters than today's is made again (control 2); the demo's is cheap on purpose.
    private void strengthen(Account account, String password) {
        if (!account.demo() && passwords.upgradeEncoding(account.passwordHash())) {
            db.sql("update access.user_account set password_hash = :hash where id = :id")
                    .param("hash", encoded(passwords, password))
                    .param("id", account.id())
                    .update();
        }
    }

    private Optional<Account> find(String name) {
        return db.sql(
                        "select id, password_hash, demo from access.user_account where login = :login and active and (not demo or :demo)")
                .param("login", name)
                .param("demo", demoMode)
                .query((row, n) ->
                        new Account(Columns.uuid(row, "id"), row.getString("password_hash"), row.getBoolean("demo")))
                .optional();
    }

    private static String encoded(PasswordEncoder passwords, String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the password encoder gave no hash");
        }
        return hash;
    }

    private record Account(UUID id, String passwordHash, boolean demo) {}
}
