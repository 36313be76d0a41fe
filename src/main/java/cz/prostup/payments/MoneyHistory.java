package cz.prostup.payments;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps every move of a batch, a payment and a claim: who, when, from where to where, why and on whose behalf.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MoneyHistory {

    static final String BATCH = "batch";
    static final String PAYMENT = "payment";
    static final String RECOVERY = "recovery";

    /// @param onBehalfOf whom the viewer stands in for, null when nobody
    record Actor(Viewer viewer, @Nullable UUID onBehalfOf) {

        static Actor of(Viewer viewer) {
            return new Actor(viewer, null);
        }
    }

    private final JdbcClient db;
    private final Today today;

    MoneyHistory(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    void began(String subject, Collection<UUID> ids, Enum<?> state, Actor actor) {
        write(subject, ids, "BEGIN", null, state.name(), actor, "");
    }

    void moved(String subject, UUID id, Move<?, ?> move, Actor actor, String reason) {
        moved(subject, List.of(id), move, actor, reason);
    }

    void moved(String subject, Collection<UUID> ids, Move<?, ?> move, Actor actor, String reason) {
        write(
                subject,
                ids,
                move.action().toString(),
                move.from().toString(),
                move.to().toString(),
                actor,
                reason);
    }

    /// Something was done that moved nothing.
    void noted(String subject, UUID id, String action, Enum<?> state, Actor actor, String reason) {
        write(subject, List.of(id), action, state.name(), state.name(), actor, reason);
    }

    private void write(
            String subject,
            Collection<UUID> ids,
            String action,
            @Nullable String from,
            String to,
            Actor actor,
            String reason) {
        db.sql("""
                        insert into payments.history (subject, subject_id, action, from_state, to_state, by_user, on_behalf_of, at, reason)
                        select :subject, s.id, :action, :from, :to, :by, :behalf, :at, :reason
                          from unnest(:ids) s (id)
                        """)
                .param("subject", subject)
                .param("ids", ids.toArray(UUID[]::new))
                .param("action", action)
                .param("from", from)
                .param("to", to)
                .param("by", actor.viewer().userId())
                .param("behalf", actor.onBehalfOf())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }
}
