package cz.prostup.notifications;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cz.prostup.calendar.DailyJob;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    private record Composed(UUID mail, Reader reader, List<Waiting> items) {}

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
        while (compose() == AT_ONCE) {
            // a morning after a long silence has more than one armful
        }
    }

    /// @return how many notices there were, those of a letter that was perhaps cut in the middle included
    private int compose() {
        var waiting = waiting();
        var letters = waiting.stream().collect(groupingBy(Waiting::reader, LinkedHashMap::new, toList()));
        if (letters.size() > 1 && waiting.size() == AT_ONCE) {
            letters.pollLastEntry(); // it comes whole with the next armful
        }
        var composed = new ArrayList<Composed>();
        letters.forEach((reader, items) -> composed.add(new Composed(Ids.next(), reader, items)));
        outbox.put(composed.stream().map(this::letter).toList());
        markComposed(composed);
        return waiting.size();
    }

    private Outbox.Outgoing letter(Composed composed) {
        var words = letters.digest(composed.items().stream().map(Waiting::item).toList());
        var reader = composed.reader();
        return new Outbox.Outgoing(composed.mail(), reader.user(), reader.address(), words, reader.due());
    }

    private void markComposed(List<Composed> composed) {
        record Part(UUID mail, UUID notice) {}
        var parts = composed.stream()
                .flatMap(letter -> letter.items().stream().map(item -> new Part(letter.mail(), item.notice())))
                .toList();
        db.sql("""
                        update notifications.digest_item d set mail_id = c.mail_id
                          from unnest(:mails::uuid[], :notices::uuid[]) c (mail_id, notice_id)
                         where d.notice_id = c.notice_id
                        """)
                .param("mails", parts.stream().map(Part::mail).toArray(UUID[]::new))
                .param("notices", parts.stream().map(Part::notice).toArray(UUID[]::new))
                .update();
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
