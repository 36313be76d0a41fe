package cz.prostup.access;

import cz.prostup.shared.MovableClock;
import cz.prostup.shared.Today;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The phones of a test's people: who has one, and what it shows.
@Component
public class FactorCodes {

    private static final Map<Integer, FactorCodes> BY_PORT = new ConcurrentHashMap<>();

    private final SecondFactor factor;
    private final JdbcClient db;
    private final MovableClock clock;
    private final Today today;

    FactorCodes(SecondFactor factor, JdbcClient db, MovableClock clock, Today today) {
        this.factor = factor;
        this.db = db;
        this.clock = clock;
        this.today = today;
    }

    /// For a browser, which knows only where the application listens.
    public static FactorCodes at(int port) {
        return Objects.requireNonNull(BY_PORT.get(port));
    }

    @EventListener
    void listening(WebServerInitializedEvent started) {
        BY_PORT.put(started.getWebServer().getPort(), this);
    }

    /// What a phone with this secret shows.
    public static String shown(String secret, Instant now) {
        return Totp.code(secret, Totp.step(now));
    }

    /// What a phone shows that has just read this secret.
    public String shown(String secret) {
        return shown(secret, today.now());
    }

    /// A phone for whoever needs one in this role.
    public void give(UUID user, Role role) {
        factor.giveIfNeeded(user, role);
    }

    /// A code that was not used; empty for somebody without a phone. When all codes of this moment were used, half a
    /// minute passes.
    public String codeOf(UUID user) {
        var last = db.sql("select last_step from access.factor where user_id = :user")
                .param("user", user)
                .query(Long.class)
                .optional();
        if (last.isEmpty()) {
            return "";
        }
        long ahead = last.get() - Totp.step(today.now());
        if (ahead > 2) { // the test went back in time
            db.sql("update access.factor set last_step = 0 where user_id = :user")
                    .param("user", user)
                    .update();
        } else if (ahead > 0) {
            clock.moveTo(today.now().plus(Duration.ofSeconds(30 * ahead)));
        }
        return factor.currentCodes(List.of(user)).getOrDefault(user, "");
    }

    public String codeOf(String login) {
        return db.sql("select id from access.user_account where login = :login")
                .param("login", login)
                .query(UUID.class)
                .optional()
                .map(this::codeOf)
                .orElse("");
    }
}
