package cz.prostup.ipm;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps every move before there is a placement: of a lead, an application, an agreement, a position, a candidate. A
/// move
/// that has an event in its table is announced as well.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProcessHistory {

    /// @param action     code of the action in its table
    /// @param onBehalfOf name of who was stood in for
    /// @param reason     in the words of who acted, may be empty
    public record Row(
            String action,
            String from,
            String to,
            String by,
            @Nullable String onBehalfOf,
            Instant at,
            String reason) {}

    /// Longer ways are cut: the newest moves tell where things stand.
    private static final int MOST = 100;

    private final JdbcClient db;
    private final Today today;
    private final ApplicationEventPublisher events;

    ProcessHistory(JdbcClient db, Today today, ApplicationEventPublisher events) {
        this.db = db;
        this.today = today;
        this.events = events;
    }

    /// @param subject   `lead`, `application`, `agreement`, `position` or `candidate`
    /// @param principal whom the viewer stood in for, null when they acted for themselves
    /// @param reason    in the words of who acted, may be empty
    public void moved(
            String subject, UUID id, Move<?, ?> move, Viewer viewer, @Nullable UUID principal, String reason) {
        db.sql("""
                        insert into ipm.process_history (subject, subject_id, action, from_state, to_state, by_user, on_behalf_of, at,
                                                         reason)
                        values (:subject, :id, :action, :from, :to, :by, :principal, :at, :reason)
                        """)
                .param("subject", subject)
                .param("id", id)
                .param("action", move.action().toString())
                .param("from", move.from().toString())
                .param("to", move.to().toString())
                .param("by", viewer.userId())
                .param("principal", principal, java.sql.Types.OTHER)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        if (!move.event().isEmpty()) {
            events.publishEvent(new ProcessMoved(move.event(), subject, id, viewer.userId()));
        }
    }

    public void moved(String subject, UUID id, Move<?, ?> move, Viewer viewer, String reason) {
        moved(subject, id, move, viewer, null, reason);
    }

    /// Newest first. Whether the viewer may see the subject is asked before.
    public List<Row> of(UUID subjectId) {
        return db.sql("""
                        select h.action, h.from_state, h.to_state, u.display_name as by_name, p.display_name as for_name, h.at, h.reason
                          from ipm.process_history h
                          join access.user_card u on u.id = h.by_user
                          left join access.user_card p on p.id = h.on_behalf_of
                         where h.subject_id = :id
                         order by h.id desc
                         limit :most
                        """)
                .param("id", subjectId)
                .param("most", MOST)
                .query((row, n) -> new Row(
                        row.getString("action"),
                        row.getString("from_state"),
                        row.getString("to_state"),
                        row.getString("by_name"),
                        row.getString("for_name"),
                        Columns.instant(row, "at"),
                        row.getString("reason")))
                .list();
    }
}
