package cz.prostup.notifications;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.ui.Pages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The viewer's own notices. They name no person, so reading them is not logged.
@Component
public class NoticeScreens {

    /// @param kind code of a kind, null for all
    public record Filter(@Nullable String kind, boolean unreadOnly, int page) {}

    public record Row(NoticeId id, String kind, String subject, String text, Instant at, boolean isUnread) {}

    /// How many notices of a kind the viewer has.
    public record Count(String code, String label, long all, long unread) {}

    public record Found(List<Row> rows, List<Count> counts) {}

    private final JdbcClient db;

    NoticeScreens(JdbcClient db) {
        this.db = db;
    }

    /// The newest first.
    @Transactional
    public Found find(Filter filter, Viewer viewer) {
        return new Found(rows(filter, viewer), counts(viewer));
    }

    private List<Row> rows(Filter filter, Viewer viewer) {
        return db.sql("""
                        select n.id, k.label, n.subject, n.text, n.created_at, n.read_at is null as unread
                          from notifications.notice n
                          join notifications.kind k on k.code = n.kind
                         where n.user_id = :viewer and n.in_app
                           and (:kind::text is null or n.kind = :kind)
                           and (not :unread or n.read_at is null)
                         order by n.created_at desc, n.id
                         limit :size offset :from
                        """)
                .param("viewer", viewer.userId())
                .param("kind", filter.kind())
                .param("unread", filter.unreadOnly())
                .param("size", Pages.USUAL_SIZE)
                .param("from", (filter.page() - 1) * Pages.USUAL_SIZE)
                .query((row, n) -> new Row(
                        new NoticeId(Columns.uuid(row, "id")),
                        row.getString("label"),
                        row.getString("subject"),
                        row.getString("text"),
                        Columns.instant(row, "created_at"),
                        row.getBoolean("unread")))
                .list();
    }

    private List<Count> counts(Viewer viewer) {
        return db.sql("""
                        select k.code, k.label, n.total, n.unread
                          from (select kind, count(*) as total, count(*) filter (where read_at is null) as unread
                                  from notifications.notice
                                 where user_id = :viewer and in_app
                                 group by kind) n
                          join notifications.kind k on k.code = n.kind
                         order by k.sort_order
                        """)
                .param("viewer", viewer.userId())
                .query((row, n) -> new Count(
                        row.getString("code"), row.getString("label"), row.getLong("total"), row.getLong("unread")))
                .list();
    }
}
