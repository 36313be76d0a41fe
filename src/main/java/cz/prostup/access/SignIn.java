package cz.prostup.access;

import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Signing in by a password, without a hint about what was wrong.
///
/// After five failures the account waits, twice as long each time, from one minute up to an hour; an address waits
/// after
/// twenty failures in a quarter of an hour. An unknown name costs the same time as a wrong password.
@Service
public class SignIn {

    public sealed interface Outcome {}

    /// @param token the secret for the session cookie
    public record SignedIn(String token) implements Outcome {}

    public record Refused() implements Outcome {}

    /// @param until when the next attempt makes sense
    public record Locked(Instant until) implements Outcome {}

    private static final int ACCOUNT_FAILURES = 5;
    private static final int ADDRESS_FAILURES = 20;
    private static final Duration ADDRESS_WINDOW = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final Today today;
    private final String nobodysHash;

    SignIn(JdbcClient db, Sessions sessions, PasswordEncoder passwords, Today today) {
        this.db = db;
        this.sessions = sessions;
        this.passwords = passwords;
        this.today = today;
        this.nobodysHash = encoded(passwords, "nobody has this password");
    }

    @Transactional
    public Outcome signIn(String login, String password, String address) {
        var now = today.now();
        if (failuresFrom(address, now) >= ADDRESS_FAILURES) {
            return new Locked(now.plus(ADDRESS_WINDOW));
        }
        var account = find(login);
        var hash = account.map(Account::passwordHash).orElse(nobodysHash);
        var right = passwords.matches(password, hash);
        var lockedUntil = account.map(Account::lockedUntil).orElse(null);
        if (lockedUntil != null && lockedUntil.isAfter(now)) {
            return new Locked(lockedUntil);
        }
        if (account.isEmpty() || !right) {
            failed(account.orElse(null), address, now);
            return new Refused();
        }
        succeeded(account.get().id());
        return new SignedIn(sessions.open(account.get().id()));
    }

    @Transactional
    public void signOut(String token) {
        sessions.end(token);
    }

    private Optional<Account> find(String login) {
        return db.sql("""
                        select id, password_hash, failed_count, locked_until
                          from access.user_account
                         where login = lower(:login) and active
                        """)
                .param("login", login.strip())
                .query((row, n) -> new Account(
                        Columns.uuid(row, "id"),
                        row.getString("password_hash"),
                        row.getInt("failed_count"),
                        Columns.instantOrNull(row, "locked_until")))
                .optional();
    }

    private int failuresFrom(String address, Instant now) {
        return db.sql("select count(*) from access.sign_in_failure where address = :address and at > :since")
                .param("address", address)
                .param("since", now.minus(ADDRESS_WINDOW).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private void failed(@Nullable Account account, String address, Instant now) {
        db.sql("insert into access.sign_in_failure (address, at) values (:address, :now)")
                .param("address", address)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (account != null) {
            var count = account.failedCount() + 1;
            var until = count < ACCOUNT_FAILURES ? null : now.plus(waitAfter(count));
            db.sql("update access.user_account set failed_count = :count, locked_until = :until where id = :id")
                    .param("count", count)
                    .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                    .param("id", account.id())
                    .update();
        }
    }

    private static Duration waitAfter(int failures) {
        var minutes = Math.min(60, 1L << Math.min(6, failures - ACCOUNT_FAILURES));
        return Duration.ofMinutes(minutes);
    }

    private void succeeded(UUID userId) {
        db.sql("update access.user_account set failed_count = 0, locked_until = null where id = :id")
                .param("id", userId)
                .update();
    }

    private static String encoded(PasswordEncoder passwords, String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the password encoder gave no hash");
        }
        return hash;
    }

    private record Account(
            UUID id,
            String passwordHash,
            int failedCount,
            @Nullable Instant lockedUntil) {}
}
