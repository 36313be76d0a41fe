package cz.prostup.access;

import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes an account and says where its owner belongs. Who may do that decides the caller.
@Service
public class RegisterUser {

    /// @param passwordHash as [#hash] made it
    /// @param demo         signs in only where Prostup runs as a demo
    public record Account(String login, String name, String passwordHash, boolean demo) {}

    private final JdbcClient db;
    private final PasswordEncoder passwords;
    private final SecondFactor factor;
    private final Today today;
    private final boolean demo;

    RegisterUser(
            JdbcClient db,
            PasswordEncoder passwords,
            SecondFactor factor,
            Today today,
            @Value("${prostup.demo:false}") boolean demo) {
        this.demo = demo;
        this.factor = factor;
        this.db = db;
        this.passwords = passwords;
        this.today = today;
    }

    /// Slow on purpose; a demo uses one hash for all its people.
    public String hash(String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the password encoder gave no hash");
        }
        return hash;
    }

    /// An account of somebody who came by an invitation and chose a password. In a demo it belongs to the demo.
    @Transactional
    public UUID invited(String login, String name, String password) {
        return account(new Account(login, name, hash(password), demo));
    }

    @Transactional
    public UUID account(Account account) {
        var id = Ids.next();
        db.sql("""
                        insert into access.user_account (id, login, display_name, password_hash, demo, created_at, email)
                        values (:id, :login, :name, :hash, :demo, :at,
                                case when :demo then :login || '@ukazka.prostup.invalid' end)
                        """)
                .param("id", id)
                .param("login", account.login().toLowerCase(Locale.ROOT))
                .param("name", account.name())
                .param("hash", account.passwordHash())
                .param("demo", account.demo())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /// An account of the demo gets the second factor that its role needs (decisions 16).
    @Transactional
    public void member(UUID user, UUID unit, Role role, LocalDate from) {
        db.sql("""
                        insert into access.membership (id, user_id, unit_id, role, valid_from)
                        values (:id, :user, :unit, :role, :from)
                        """)
                .param("id", Ids.next())
                .param("user", user)
                .param("unit", unit)
                .param("role", role.name())
                .param("from", from)
                .update();
        if (isDemo(user)) {
            factor.giveIfNeeded(user, role);
        }
    }

    private boolean isDemo(UUID user) {
        return db.sql("select demo from access.user_account where id = :user")
                .param("user", user)
                .query(Boolean.class)
                .single();
    }
}
