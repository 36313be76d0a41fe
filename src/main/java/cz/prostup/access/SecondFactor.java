package cz.prostup.access;

import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.vault.Vault;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The second factor of an account: an application that shows codes, and recovery codes for the day when the phone is
/// lost. A code is taken once; its secret lies sealed (controls 3 and 47).
@Component
public class SecondFactor {

    private static final int RECOVERY_CODES = 10;
    private static final String RECOVERY_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /// @param recoveryLeft how many recovery codes were not used
    public record Status(boolean isSet, boolean isRequired, int recoveryLeft) {}

    private record Kept(String secret, long lastStep) {}

    private final JdbcClient db;
    private final Vault vault;
    private final SecurityLog log;
    private final Today today;

    SecondFactor(JdbcClient db, Vault vault, SecurityLog log, Today today) {
        this.log = log;
        this.db = db;
        this.vault = vault;
        this.today = today;
    }

    @Transactional
    public Status status(Viewer viewer) {
        return db.sql("""
                        select exists (select from access.factor where user_id = :user) as set,
                               exists (select from access.role_factor r
                                        where r.role = any (:roles) and r.valid_from <= :today
                                          and (r.valid_to is null or r.valid_to >= :today)) as required,
                               (select count(*) from access.recovery_code where user_id = :user and used_at is null) as codes
                        """)
                .param("user", viewer.userId())
                .param("roles", viewer.roles().stream().map(Role::name).toArray(String[]::new))
                .param("today", today.date())
                .query((row, n) -> new Status(row.getBoolean("set"), row.getBoolean("required"), row.getInt("codes")))
                .single();
    }

    /// Makes a new secret to put into the phone; it is worth nothing until it is confirmed.
    @Transactional
    public void offer(Viewer viewer) {
        db.sql("""
                        insert into access.factor_offer (user_id, secret_sealed, offered_at) values (:user, :sealed, :at)
                        on conflict (user_id) do update
                           set secret_sealed = excluded.secret_sealed, offered_at = excluded.offered_at
                        """)
                .param("user", viewer.userId())
                .param("sealed", vault.seal(Totp.newSecret(), place("factor_offer", viewer.userId())))
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The secret that waits to be confirmed.
    @Transactional
    public Optional<String> offered(Viewer viewer) {
        return secret("factor_offer", viewer.userId());
    }

    /// Makes the offered secret the factor, when the phone shows its code. A factor from before ends with it.
    ///
    /// @return recovery codes, to be shown once; empty when the code is not right
    @Transactional
    public List<String> confirm(Viewer viewer, String code) {
        var offered = secret("factor_offer", viewer.userId());
        var step = offered.map(secret -> Totp.stepOf(plain(code), secret, today.now(), 0));
        if (offered.isEmpty() || step.isEmpty() || step.get().isEmpty()) {
            return List.of();
        }
        db.sql("delete from access.factor_offer where user_id = :user")
                .param("user", viewer.userId())
                .update();
        keep(viewer.userId(), offered.get(), step.get().getAsLong());
        log.event(viewer, Kind.FACTOR_SET, "");
        return newRecoveryCodes(viewer);
    }

    /// Ten new codes; those from before are worth nothing.
    @Transactional
    public List<String> newRecoveryCodes(Viewer viewer) {
        db.sql("delete from access.recovery_code where user_id = :user")
                .param("user", viewer.userId())
                .update();
        var codes = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            var code = recoveryCode();
            db.sql("insert into access.recovery_code (user_id, code_hash) values (:user, :hash)")
                    .param("user", viewer.userId())
                    .param("hash", Sessions.hash(plain(code)))
                    .update();
            codes.add(code);
        }
        return codes;
    }

    /// Without a phone and without recovery codes an administrator takes the factor away; the owner sets another one.
    @Transactional
    public void remove(UUID user, Viewer viewer) {
        log.event(viewer, Kind.FACTOR_REMOVED, user, "");
        for (var table : List.of("factor", "factor_offer", "recovery_code")) {
            db.sql("delete from access." + table + " where user_id = :user")
                    .param("user", user)
                    .update();
        }
    }

    boolean isSet(UUID user) {
        return db.sql("select exists (select from access.factor where user_id = :user)")
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    /// Takes a code of the phone or a recovery code; neither is ever taken again.
    boolean use(UUID user, String typed) {
        var code = plain(typed);
        return code.length() == Totp.DIGITS ? useStep(user, code) : useRecovery(user, code);
    }

    /// For the demo, which shows what the phones would.
    Map<UUID, String> currentCodes(Collection<UUID> users) {
        record Shown(UUID user, String code) {}
        return db
                .sql("select user_id, secret_sealed, last_step from access.factor where user_id = any (:users)")
                .param("users", users.toArray(UUID[]::new))
                .query((row, n) -> {
                    var user = Columns.uuid(row, "user_id");
                    var secret = vault.open(row.getBytes("secret_sealed"), place("factor", user));
                    return new Shown(user, Totp.next(secret, today.now(), row.getLong("last_step")));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Shown::user, Shown::code));
    }

    /// For the demo: an account whose role needs a second factor has one from the beginning.
    void giveIfNeeded(UUID user, Role role) {
        var missing = db.sql("""
                        select exists (select from access.role_factor r where r.role = :role)
                           and not exists (select from access.factor f where f.user_id = :user)
                        """)
                .param("role", role.name())
                .param("user", user)
                .query(Boolean.class)
                .single();
        if (missing) {
            keep(user, Totp.newSecret(), 0);
        }
    }

    void keep(UUID user, String secret, long lastStep) {
        db.sql("""
                        insert into access.factor (user_id, secret_sealed, last_step, set_at)
                        values (:user, :sealed, :step, :at)
                        on conflict (user_id) do update
                           set secret_sealed = excluded.secret_sealed, last_step = excluded.last_step, set_at = excluded.set_at
                        """)
                .param("user", user)
                .param("sealed", vault.seal(secret, place("factor", user)))
                .param("step", lastStep)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean useStep(UUID user, String code) {
        var kept = kept(user);
        if (kept.isEmpty()) {
            return false;
        }
        var step =
                Totp.stepOf(code, kept.get().secret(), today.now(), kept.get().lastStep());
        // two requests with one code: the condition lets one of them through
        return step.isPresent()
                && db.sql("update access.factor set last_step = :step where user_id = :user and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("user", user)
                                .update()
                        == 1;
    }

    private boolean useRecovery(UUID user, String code) {
        return db.sql("""
                        update access.recovery_code set used_at = :at
                         where user_id = :user and code_hash = :hash and used_at is null
                        """)
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .param("user", user)
                        .param("hash", Sessions.hash(code))
                        .update()
                == 1;
    }

    private Optional<Kept> kept(UUID user) {
        return db.sql("select secret_sealed, last_step from access.factor where user_id = :user")
                .param("user", user)
                .query((row, n) -> new Kept(
                        vault.open(row.getBytes("secret_sealed"), place("factor", user)), row.getLong("last_step")))
                .optional();
    }

    private Optional<String> secret(String table, UUID user) {
        return db.sql("select secret_sealed from access." + table + " where user_id = :user")
                .param("user", user)
                .query((row, n) -> vault.open(row.getBytes("secret_sealed"), place(table, user)))
                .optional();
    }

    static String place(String table, UUID user) {
        return "access." + table + ".secret_sealed/" + user;
    }

    /// People copy codes with spaces and dashes.
    private static String plain(String typed) {
        return typed.replaceAll("[^0-9A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private static String recoveryCode() {
        var code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(RECOVERY_LETTERS.charAt(RANDOM.nextInt(RECOVERY_LETTERS.length())));
        }
        return code.toString();
    }
}
