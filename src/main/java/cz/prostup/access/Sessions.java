package cz.prostup.access;

import cz.prostup.access.Viewer.Membership;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sessions live in the database, so signing out or disabling a user counts at the next request. The browser holds
/// 256 random bits; the database only their hash.
///
/// When a session was last used is kept in memory and written once a minute, so that reading a page writes nothing but
/// the read log.
@Component
class Sessions {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// What the account `a` belongs to on `:today`, whom it stands in for included.
    static final String MEMBERSHIPS_OF_A = """
            select o.unit_id, o.role, null::uuid as on_behalf_of, null::text as principal, null::date as until
              from access.membership o
             where o.user_id = a.id
               and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
            union all
            select o.unit_id, o.role, t.principal_id, f.display_name, t.valid_to
              from access.substitution t
              join access.user_account f on f.id = t.principal_id
              join access.membership o
                on o.user_id = t.principal_id and o.unit_id = t.unit_id and o.role = t.role
               and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
             where t.substitute_id = a.id and t.ended_at is null
               and t.valid_from <= :today and t.valid_to >= :today
            """;

    private final JdbcClient db;
    private final Today today;
    private final Numbers numbers;
    private final ConcurrentHashMap<UUID, Instant> lastUsed = new ConcurrentHashMap<>();

    Sessions(JdbcClient db, Today today, Numbers numbers) {
        this.numbers = numbers;
        this.db = db;
        this.today = today;
    }

    /// @param hasFactor   the account has a second factor
    /// @param needsFactor a role of the viewer confirms nothing without one
    /// @param isFresh     the viewer proved a moment ago who they are
    /// @param untilIdle   how long the session lasts without work
    /// @param untilEnd    how long it lasts whatever happens
    /// @param warning     how long before either the page tells
    record Active(
            UUID id,
            Viewer viewer,
            boolean hasFactor,
            boolean needsFactor,
            boolean isFresh,
            Duration untilIdle,
            Duration untilEnd,
            Duration warning) {}

    /// @return the secret for the cookie
    String open(UUID userId) {
        return open(userId, Duration.ofHours(numbers.of("sessionHours")), false);
    }

    /// A session that opens nothing until the code is entered.
    String openWaiting(UUID userId) {
        return open(userId, numbers.minutes("factorStepMinutes"), true);
    }

    private String open(UUID userId, Duration longest, boolean waits) {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = today.now();
        db.sql("""
                        insert into access.session (id, token_hash, user_id, created_at, last_used_at, expires_at, waits_for_code)
                        values (:id, :hash, :user, :now, :now, :expires, :waits)
                        """)
                .param("id", Ids.next())
                .param("hash", hash(token))
                .param("user", userId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(longest).atOffset(ZoneOffset.UTC))
                .param("waits", waits)
                .update();
        return token;
    }

    /// One statement: the session, its user and what they belong to today.
    Optional<Active> find(String token) {
        var rows = db.sql("""
                        select s.id, s.last_used_at, s.confirmed_at, a.id as user_id, a.display_name,
                               exists (select from access.factor f where f.user_id = a.id) as has_factor,
                               array(select r.role from access.role_factor r
                                      where r.valid_from <= :today and (r.valid_to is null or r.valid_to >= :today)) as strict,
                               access.number('sessionIdleMinutes', :today)::int as idle,
                               access.number('confirmationMinutes', :today)::int as holds,
                               access.number('sessionWarningMinutes', :today)::int as warning, s.expires_at,
                               u.id as unit_id, u.name as unit, u.organisation_id, u.organisation_name, m.role,
                               m.on_behalf_of, m.principal, m.until
                          from access.session s
                          join access.user_account a on a.id = s.user_id and a.active
                          left join lateral (%s) m on true
                          left join organisations.unit_card u on u.id = m.unit_id
                         where s.token_hash = :hash
                           and s.ended_at is null
                           and not s.waits_for_code
                           and s.expires_at > :now
                         order by m.role, u.name, m.on_behalf_of nulls first
                        """.formatted(MEMBERSHIPS_OF_A))
                .param("today", today.date())
                .param("hash", hash(token))
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .query((row, n) -> SessionRow.of(row))
                .list();
        if (rows.isEmpty() || isIdle(rows.getFirst())) {
            return Optional.empty();
        }
        var first = rows.getFirst();
        lastUsed.put(first.id(), today.now());
        var viewer = viewer(rows);
        var strict = viewer.roles().stream().anyMatch(role -> first.strict().contains(role.name()));
        return Optional.of(new Active(
                first.id(),
                viewer,
                first.hasFactor(),
                strict,
                isFresh(first),
                first.idle(),
                Duration.between(today.now(), first.expiresAt()),
                first.warning()));
    }

    /// Whose session waits for a code.
    Optional<UUID> waitingOf(String token) {
        return db.sql("""
                        select s.user_id from access.session s
                          join access.user_account a on a.id = s.user_id and a.active
                         where s.token_hash = :hash and s.waits_for_code and s.ended_at is null and s.expires_at > :now
                        """)
                .param("hash", hash(token))
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /// @return whose session ended now; empty when there was none or it had ended before
    Optional<UUID> end(String token) {
        return db.sql("""
                        update access.session set ended_at = :now where token_hash = :hash and ended_at is null
                        returning user_id
                        """)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("hash", hash(token))
                .query(UUID.class)
                .optional();
    }

    /// As this node knows it, which is more than the database does within a minute.
    Instant lastUseOf(UUID session, Instant written) {
        return lastUsed.getOrDefault(session, written);
    }

    /// All sessions of an account but one, on all nodes at once: each request asks here.
    ///
    /// @param kept null to end them all
    /// @return how many ended
    int endOthersOf(UUID user, @Nullable UUID kept, UUID by) {
        return db.sql("""
                        update access.session set ended_at = :now, ended_by = :by
                         where user_id = :user and ended_at is null and expires_at > :now
                           and id is distinct from cast(:kept as uuid)
                        """)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("user", user)
                .param("kept", kept)
                .update();
    }

    /// Whose session this was, also when it has ended: a form typed in it may be continued by the same person only.
    Optional<UUID> userOf(String token) {
        return db.sql("select user_id from access.session where token_hash = :hash")
                .param("hash", hash(token))
                .query(UUID.class)
                .optional();
    }

    @Scheduled(fixedDelay = 60_000)
    void rememberLastUse() {
        var batch = new ArrayList<>(lastUsed.entrySet());
        batch.forEach(
                use -> db.sql("update access.session set last_used_at = :at where id = :id and last_used_at < :at")
                        .param("at", use.getValue().atOffset(ZoneOffset.UTC))
                        .param("id", use.getKey())
                        .update());
        batch.forEach(use -> lastUsed.remove(use.getKey(), use.getValue()));
    }

    /// After the demo's clock moved, only what the database says of the last use is right.
    void forgetUse() {
        lastUsed.clear();
    }

    private boolean isIdle(SessionRow row) {
        var seen = lastUsed.getOrDefault(row.id(), row.lastUsedAt());
        return seen.plus(row.idle()).isBefore(today.now());
    }

    private boolean isFresh(SessionRow row) {
        var confirmed = row.confirmedAt();
        return confirmed != null && confirmed.plus(row.holds()).isAfter(today.now());
    }

    private static Viewer viewer(List<SessionRow> rows) {
        var memberships = rows.stream()
                .map(SessionRow::membership)
                .flatMap(Optional::stream)
                .toList();
        return new Viewer(rows.getFirst().userId(), rows.getFirst().name(), memberships);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record SessionRow(
            UUID id,
            Instant lastUsedAt,
            @Nullable Instant confirmedAt,
            UUID userId,
            String name,
            boolean hasFactor,
            List<String> strict,
            Duration idle,
            Duration holds,
            Duration warning,
            Instant expiresAt,
            @Nullable Membership member) {

        static SessionRow of(ResultSet row) throws SQLException {
            var unitId = Columns.uuidOrNull(row, "unit_id");
            var member = unitId == null
                    ? null
                    : new Membership(
                            unitId,
                            row.getString("unit"),
                            Columns.uuid(row, "organisation_id"),
                            row.getString("organisation_name"),
                            Columns.code(row, "role", Role.class),
                            Columns.uuidOrNull(row, "on_behalf_of"),
                            row.getString("principal"),
                            Columns.dateOrNull(row, "until"));
            return new SessionRow(
                    Columns.uuid(row, "id"),
                    Columns.instant(row, "last_used_at"),
                    Columns.instantOrNull(row, "confirmed_at"),
                    Columns.uuid(row, "user_id"),
                    row.getString("display_name"),
                    row.getBoolean("has_factor"),
                    List.of((String[]) row.getArray("strict").getArray()),
                    Duration.ofMinutes(row.getInt("idle")),
                    Duration.ofMinutes(row.getInt("holds")),
                    Duration.ofMinutes(row.getInt("warning")),
                    Columns.instant(row, "expires_at"),
                    member);
        }

        Optional<Membership> membership() {
            return Optional.ofNullable(member);
        }
    }
}
