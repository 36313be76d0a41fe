package cz.prostup.ipm;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Today;
import cz.prostup.shared.Transitions.Move;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps every move of every state machine of a placement: who, when, from where to where and why. A move that has an
/// event in its table is announced as well.
@Component
public class History {

    private final JdbcClient db;
    private final Today today;
    private final ApplicationEventPublisher events;

    History(JdbcClient db, Today today, ApplicationEventPublisher events) {
        this.events = events;
        this.db = db;
        this.today = today;
    }

    /// @param subject `placement`, `plan`, `statement`, `return` or `correction`
    /// @param reason  in the words of who acted, may be empty
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(
            PlacementId placement, String subject, UUID subjectId, Move<?, ?> move, Viewer viewer, String reason) {
        db.sql("""
                        insert into ipm.history (placement_id, subject, subject_id, action, from_state, to_state, by_user,
                                                 on_behalf_of, at, reason)
                        values (:placement, :subject, :id, :action, :from, :to, :by, :principal, :at, :reason)
                        """)
                .param("placement", placement.value())
                .param("subject", subject)
                .param("id", subjectId)
                .param("action", move.action().toString())
                .param("from", move.from().toString())
                .param("to", move.to().toString())
                .param("by", viewer.userId())
                .param("principal", principal(placement, move.roles(), viewer))
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        if (!move.event().isEmpty()) {
            events.publishEvent(new MoveAnnounced(move.event(), placement, subject, subjectId, viewer.userId()));
        }
    }

    /// The same move of many subjects at once, in one statement; nothing is announced, for such a move follows another
    /// that was.
    ///
    /// @param placements in the order of `subjectIds`
    @Transactional(propagation = Propagation.MANDATORY)
    public void movedTogether(
            List<UUID> placements, String subject, List<UUID> subjectIds, Move<?, ?> move, UUID by, String reason) {
        db.sql("""
                        insert into ipm.history (placement_id, subject, subject_id, action, from_state, to_state, by_user, at, reason)
                        select m.placement_id, :subject, m.subject_id, :action, :from, :to, :by, :at, :reason
                          from unnest(:placements::uuid[], :ids::uuid[]) m (placement_id, subject_id)
                        """)
                .param("placements", placements.toArray(UUID[]::new))
                .param("subject", subject)
                .param("ids", subjectIds.toArray(UUID[]::new))
                .param("action", move.action().toString())
                .param("from", move.from().toString())
                .param("to", move.to().toString())
                .param("by", by)
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    /// Whom the viewer stood in for when they made this move: nobody, when one of the roles is their own there.
    ///
    /// @param roles the codes of roles that may make the move
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable UUID principal(PlacementId placement, Set<String> roles, Viewer viewer) {
        var acting = viewer.memberships().stream()
                .filter(membership -> roles.contains(membership.role().name()))
                .toList();
        if (acting.stream().allMatch(membership -> membership.onBehalfOf() == null)) {
            return null;
        }
        var units = db.sql("select unit_id from ipm.placement_party where placement_id = :placement")
                .param("placement", placement.value())
                .query(UUID.class)
                .set();
        var there = acting.stream()
                .filter(membership -> units.contains(membership.unitId()))
                .map(Viewer.Membership::onBehalfOf)
                .toList();
        return there.stream().anyMatch(Objects::isNull)
                ? null
                : there.stream().findFirst().orElse(null);
    }
}
