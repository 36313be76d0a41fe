package cz.prostup.notifications;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cz.prostup.calendar.DailyJob;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts what waited for the morning into one letter for each person and day.
@Component
class Digests implements DailyJob {

    private static final int AT_ONCE = 2000;

    private record Reader(UUID user, String address, Instant due) {}

    private record Waiting(UUID notice, Reader reader, Letters.Item item) {}

    private final JdbcClient db;
    private final Outbox outbox;
    private final Letters letters;
    private final Today today;

    Digests(JdbcClient db, Outbox outbox, Letters letters, Today today) {
        this.db = db;
        this.outbox = outbox;
        this.letters = letters;
        this.today = today;
    }

    @Override
    @Transactional
    public void run() {
        if (!isOnlyComposer()) {
            return;
        }
        forgetUnreachable();
        var letters = waiting().stream().collect(groupingBy(Waiting::reader, LinkedHashMap::new, toList()));
        if (letters.size() > 1 && letters.values().stream().mapToInt(List::size).sum() == AT_ONCE) {
            letters.pollLastEntry(); // perhaps cut in the middle; it comes whole with the next run
        }
        letters.forEach(this::compose);
    }

    /// One letter, however many of us run.
    private boolean isOnlyComposer() {
        return db.sql("select pg_try_advisory_xact_lock(hashtext('notifications.digest'))")
                .query(Boolean.class)
                .single();
    }

    /// The notice stays in Prostup; only its way by mail ends with the address.
    private void forgetUnreachable() {
        db.sql("""
                        delete from notifications.digest_item d
                         where d.mail_id is null and d.due_at <= :now
                           and not exists (select from access.contact_card c where c.id = d.user_id and c.email is not null)
                        """).param("now", today.now().atOffset(ZoneOffset.UTC)).update();
    }

    private void compose(Reader reader, List<Waiting> waiting) {
        var id = Ids.next();
        var words = letters.digest(waiting.stream().map(Waiting::item).toList());
        outbox.put(id, reader.user(), reader.address(), words, reader.due());
        db.sql("update notifications.digest_item set mail_id = :mail where notice_id = any (:notices)")
                .param("mail", id)
                .param("notices", waiting.stream().map(Waiting::notice).toArray(UUID[]::new))
                .update();
    }

    private List<Waiting> waiting() {
        return db.sql("""
                        select d.notice_id, d.user_id, d.due_at, c.email, n.subject, n.text, n.path
                          from notifications.digest_item d
                          join notifications.notice n on n.id = d.notice_id
                          join access.contact_card c on c.id = d.user_id and c.email is not null
                         where d.mail_id is null and d.due_at <= :now
                         order by d.due_at, d.user_id, n.created_at, n.id
                         limit :most
                        """)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((row, n) -> new Waiting(
                        Columns.uuid(row, "notice_id"),
                        new Reader(
                                Columns.uuid(row, "user_id"), row.getString("email"), Columns.instant(row, "due_at")),
                        new Letters.Item(row.getString("subject"), row.getString("text"), row.getString("path"))))
                .list();
    }
}
