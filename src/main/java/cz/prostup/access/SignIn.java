package cz.prostup.access;

import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signing in by a password, without a hint about what was wrong.
///
/// After five failures a name waits, twice as long each time, from one minute up to an hour, whether somebody has it or
/// not; an address waits after twenty failures in a quarter of an hour. An unknown name costs the time of a wrong
/// password.
@Service
public class SignIn {

    public sealed interface Outcome {}

    /// @param token the secret for the session cookie
    public record SignedIn(String token) implements Outcome {}

    public record Refused() implements Outcome {}

    /// @param until when the next attempt makes sense
    public record Locked(Instant until) implements Outcome {}

    private static final int LOGIN_FAILURES = 5;
    private static final int ADDRESS_FAILURES = 20;
    private static final Duration LOGIN_WINDOW = Duration.ofHours(2);
    private static final Duration ADDRESS_WINDOW = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Sessions sessions;
    private final SecurityLog log;
    private final PasswordEncoder passwords;
    private final Today today;
    private final boolean demoMode;
    private final String nobodysHash;

    SignIn(
            JdbcClient db,
            Sessions sessions,
            SecurityLog log,
            PasswordEncoder passwords,
            Today today,
            @Value("${prostup.demo}") boolean demoMode) {
        this.demoMode = demoMode;
        this.db = db;
        this.sessions = sessions;
        this.log = log;
        this.passwords = passwords;
        this.today = today;
        this.nobodysHash = encoded(passwords, "nobody has this password");
    }

    @Transactional
    public Outcome signIn(String login, String password, String address) {
        return switch (check(login, password, address)) {
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
        var wait = waitingUntil(name, address);
        if (wait.isPresent()) {
            return new Wait(wait.get());
        }
        if (account.isEmpty() || !right) {
            failed(name, address);
            return new Wrong();
        }
        forget(name);
        return new Right(account.get().id());
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

    private Optional<Account> find(String name) {
        return db.sql(
                        "select id, password_hash from access.user_account where login = :login and active and (not demo or :demo)")
                .param("login", name)
                .param("demo", demoMode)
                .query((row, n) -> new Account(Columns.uuid(row, "id"), row.getString("password_hash")))
                .optional();
    }

    private Optional<Instant> waitingUntil(String name, String address) {
        var now = today.now();
        var byName = failures("login", name, LOGIN_WINDOW);
        var byAddress = failures("address", address, ADDRESS_WINDOW);
        return Stream.of(
                        byName.until(LOGIN_FAILURES, SignIn::waitAfter),
                        byAddress.until(ADDRESS_FAILURES, n -> ADDRESS_WINDOW))
                .flatMap(Optional::stream)
                .filter(until -> until.isAfter(now))
                .max(Comparator.naturalOrder());
    }

    /// @param column `login` or `address`
    private Failures failures(String column, String value, Duration window) {
        return db.sql("select count(*) as n, max(at) as last from access.sign_in_failure where " + column
                        + " = :value and at > :since")
                .param("value", value)
                .param("since", today.now().minus(window).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Failures(row.getInt("n"), Columns.instantOrNull(row, "last")))
                .single();
    }

    private void failed(String name, String address) {
        db.sql("insert into access.sign_in_failure (login, address, at) values (:login, :address, :now)")
                .param("login", name.length() > 100 ? name.substring(0, 100) : name)
                .param("address", address)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Duration waitAfter(int failures) {
        return Duration.ofMinutes(Math.min(60, 1L << Math.min(6, failures - LOGIN_FAILURES)));
    }

    private void forget(String name) {
        db.sql("delete from access.sign_in_failure where login = :login")
                .param("login", name)
                .update();
    }

    private static String encoded(PasswordEncoder passwords, String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the password encoder gave no hash");
        }
        return hash;
    }

    private record Account(UUID id, String passwordHash) {}

    private record Failures(int count, @Nullable Instant last) {

        Optional<Instant> until(int allowed, IntFunction<Duration> wait) {
            return last == null || count < allowed ? Optional.empty() : Optional.of(last.plus(wait.apply(count)));
        }
    }
}
