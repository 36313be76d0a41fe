package cz.prostup.notifications;

import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes notices and puts those that can wait to the letter of the day.
@Component
class NoticeRepository {

    private final JdbcClient db;

    NoticeRepository(JdbcClient db) {
        this.db = db;
    }

    /// One statement for all: the notices, those for the digest, and back come those that go out at once.
    List<UrgentNotice> add(List<NewNotice> notices, Instant now, Instant digest) {
        return db.sql("""
                        with told as (
                            insert into notifications.notice (id, user_id, kind, subject, text, path, dedupe_key, in_app, created_at)
                            select n.id, c.id, n.kind, n.subject, n.text, n.path, n.dedupe_key,
                                   coalesce(k.in_app_always or p.in_app, true), :now
                              from unnest(:ids::uuid[], :users::uuid[], :kinds::text[], :subjects::text[], :texts::text[],
                                          :paths::text[], :keys::text[])
                                   with ordinality n (id, user_id, kind, subject, text, path, dedupe_key, seq)
                              join access.contact_card c on c.id = n.user_id
                              left join notifications.kind k on k.code = n.kind
                              left join notifications.preference p on p.user_id = n.user_id and p.kind = n.kind
                             order by n.seq
                            on conflict (user_id, dedupe_key) do nothing
                            returning id, user_id, kind, subject, text, path),
                        wanted as (
                            select t.id, t.user_id, t.subject, t.text, t.path, c.email, k.urgent
                              from told t
                              join notifications.kind k on k.code = t.kind
                              join access.contact_card c on c.id = t.user_id and c.email is not null
                              left join notifications.preference p on p.user_id = t.user_id and p.kind = t.kind
                             where coalesce(p.email, k.email)),
                        put_off as (
                            insert into notifications.digest_item (notice_id, user_id, due_at)
                            select w.id, w.user_id, :digest from wanted w where not w.urgent)
                        select w.id, w.user_id, w.subject, w.text, w.path, w.email from wanted w where w.urgent order by w.id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("digest", digest.atOffset(ZoneOffset.UTC))
                .param("ids", notices.stream().map(notice -> Ids.next()).toArray(UUID[]::new))
                .param("users", notices.stream().map(NewNotice::userId).toArray(UUID[]::new))
                .param("kinds", texts(notices, NewNotice::kind))
                .param("subjects", texts(notices, NewNotice::subject))
                .param("texts", texts(notices, NewNotice::text))
                .param("paths", texts(notices, NewNotice::path))
                .param("keys", texts(notices, NewNotice::dedupeKey))
                .query((row, n) -> new UrgentNotice(
                        Columns.uuid(row, "id"),
                        Columns.uuid(row, "user_id"),
                        row.getString("email"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("path")))
                .list();
    }

    void putOffToDigest(UrgentNotice notice, Instant digest) {
        db.sql("insert into notifications.digest_item (notice_id, user_id, due_at) values (:notice, :user, :due)")
                .param("notice", notice.id())
                .param("user", notice.userId())
                .param("due", digest.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] texts(List<NewNotice> notices, Function<NewNotice, String> column) {
        return notices.stream().map(column).toArray(String[]::new);
    }
}
