package cz.prostup.notifications;

import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Letters that wait, and what became of them. Taking a letter and marking it are two short transactions; sending lies
/// between them and holds none.
@Component
class Outbox {

    private final JdbcClient db;
    private final Today today;

    Outbox(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /// @param user null for an address without an account
    /// @param due  not earlier than this
    record Outgoing(UUID id, @Nullable UUID user, String address, Letter.Words words, Instant due) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void put(List<Outgoing> letters) {
        if (letters.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into notifications.mail (id, user_id, address, subject, body, state, due_at, created_at)
                        select l.id, l.user_id, l.address, l.subject, l.body, 'WAITING', l.due::timestamptz, :now
                          from unnest(:ids::uuid[], :users::uuid[], :addresses::text[], :subjects::text[], :bodies::text[],
                                      :dues::text[]) l (id, user_id, address, subject, body, due)
                        """)
                .param("ids", letters.stream().map(Outgoing::id).toArray(UUID[]::new))
                .param("users", letters.stream().map(Outgoing::user).toArray(UUID[]::new))
                .param("addresses", texts(letters, Outgoing::address))
                .param("subjects", texts(letters, letter -> letter.words().subject()))
                .param("bodies", texts(letters, letter -> letter.words().body()))
                .param("dues", texts(letters, letter -> letter.due().toString()))
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// How many letters each person gets on the day of that moment.
    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, Integer> lettersOfDay(Collection<UUID> users, Instant moment) {
        record Posted(UUID user, int letters) {}
        var day = moment.atZone(Today.PRAGUE).toLocalDate();
        return db
                .sql("""
                        select user_id, count(*) as letters from notifications.mail
                         where user_id = any (:users) and due_at >= :from and due_at < :to
                         group by user_id
                        """)
                .param("users", users.toArray(UUID[]::new))
                .param("from", midnight(day))
                .param("to", midnight(day.plusDays(1)))
                .query((row, n) -> new Posted(Columns.uuid(row, "user_id"), row.getInt("letters")))
                .list()
                .stream()
                .collect(Collectors.toMap(Posted::user, Posted::letters));
    }

    /// The letter that is due longest and nobody holds; whoever asks at the same time gets another one.
    @Transactional
    Optional<Letter> take(Duration lease) {
        var now = today.now();
        return db.sql("""
                        update notifications.mail m
                           set lease = :lease, leased_to = :until, attempts = m.attempts + 1
                         where m.id = (select w.id from notifications.mail w
                                        where w.state = 'WAITING' and w.due_at <= :now
                                          and (w.leased_to is null or w.leased_to <= :now)
                                        order by w.due_at, w.id
                                        limit 1
                                        for update skip locked)
                        returning m.id, m.address, m.subject, m.body, m.attempts, m.lease
                        """)
                .param("lease", Ids.next())
                .param("until", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Letter(
                        Columns.uuid(row, "id"),
                        row.getString("address"),
                        new Letter.Words(row.getString("subject"), row.getString("body")),
                        row.getInt("attempts"),
                        Columns.uuid(row, "lease")))
                .optional();
    }

    @Transactional
    void sent(Letter letter) {
        mark(letter, "SENT", null, "");
    }

    /// @param retry null when nobody tries again
    @Transactional
    void failed(Letter letter, @Nullable Duration retry, String failure) {
        mark(
                letter,
                retry == null ? "FAILED" : "WAITING",
                retry == null ? null : today.now().plus(retry),
                failure);
    }

    /// Where nothing leaves, what is due is only kept to be shown.
    @Transactional
    int keepDue() {
        return db.sql("""
                        update notifications.mail set state = 'KEPT', sent_at = due_at
                         where state = 'WAITING' and due_at <= :now
                        """).param("now", today.now().atOffset(ZoneOffset.UTC)).update();
    }

    /// Whose lease ran out says nothing any more: somebody else has the letter.
    private void mark(Letter letter, String state, @Nullable Instant again, String failure) {
        db.sql("""
                        update notifications.mail
                           set state = :state, leased_to = :again, lease = null, failure = :failure,
                               sent_at = case when :state = 'SENT' then :now else sent_at end
                         where id = :id and lease = :lease
                        """)
                .param("state", state)
                .param(
                        "again",
                        again == null ? null : again.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("failure", failure)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("id", letter.id())
                .param("lease", letter.lease())
                .update();
    }

    private static String[] texts(List<Outgoing> letters, Function<Outgoing, String> column) {
        return letters.stream().map(column).toArray(String[]::new);
    }

    private static java.time.OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(Today.PRAGUE).toOffsetDateTime();
    }
}
