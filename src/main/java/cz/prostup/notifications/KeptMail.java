package cz.prostup.notifications;

import cz.prostup.shared.Columns;
import cz.prostup.ui.Pages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letters of the demo, which leave to nobody. Everybody may read them, so outside the demo this does not exist.
@Component
@ConditionalOnBooleanProperty("prostup.demo")
public class KeptMail {

    /// @param isWaiting its time has not come yet
    public record Row(
            UUID id, String reader, String address, String subject, String body, Instant due, boolean isWaiting) {}

    public record Found(List<Row> rows, long total) {}

    private final JdbcClient db;

    KeptMail(JdbcClient db) {
        this.db = db;
    }

    /// The newest first; a digest is here from the morning on which it would come.
    @Transactional
    public Found find(int page) {
        var total = db.sql("select count(*) from notifications.mail")
                .query(Long.class)
                .single();
        return new Found(rows(page), total);
    }

    private List<Row> rows(int page) {
        return db.sql("""
                        select m.id, coalesce(c.display_name, m.address) as display_name, m.address, m.subject, m.body, m.due_at, m.state = 'WAITING' as waiting
                          from notifications.mail m
                          left join access.user_card c on c.id = m.user_id
                         order by m.due_at desc, m.id
                         limit :size offset :from
                        """)
                .param("size", Pages.USUAL_SIZE)
                .param("from", (page - 1) * Pages.USUAL_SIZE)
                .query((row, n) -> new Row(
                        Columns.uuid(row, "id"),
                        row.getString("display_name"),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("body"),
                        Columns.instant(row, "due_at"),
                        row.getBoolean("waiting")))
                .list();
    }
}
