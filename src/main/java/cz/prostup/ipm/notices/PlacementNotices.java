package cz.prostup.ipm.notices;

import cz.prostup.access.Role;
import cz.prostup.ipm.MoveAnnounced;
import cz.prostup.notifications.NewNotice;
import cz.prostup.notifications.Notify;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What happened to a job or its plan. The job is told by its number in the agreement: the name of who holds it stays
/// on the page.
@Component
class PlacementNotices implements MoveNotices {

    private static final Set<Role> OFFICE = Set.of(Role.KOP_OFFICER);
    private static final Set<Role> AUTHORS = Set.of(Role.MENTOR, Role.PROVIDER_WORKER, Role.EMPLOYER_SOCIAL_WORKER);
    private static final Set<Role> ALL = Set.of(
            Role.KOP_OFFICER,
            Role.EMPLOYER_ADMIN,
            Role.EMPLOYER_PAYROLL,
            Role.MENTOR,
            Role.PROVIDER_WORKER,
            Role.EMPLOYER_SOCIAL_WORKER);

    private record Words(String kind, Set<Role> to, String subject) {}

    private static final Map<String, Words> EVENTS = Map.of(
            "PlanSubmitted", new Words("PLAN_SUBMITTED", OFFICE, "IPOR čeká na schválení"),
            "PlanApproved", new Words("PLAN_DECIDED", AUTHORS, "Úřad schválil IPOR"),
            "PlanReturned", new Words("PLAN_DECIDED", AUTHORS, "Úřad vrátil IPOR k opravě"),
            "PlacementStarted", new Words("PLACEMENT_CHANGED", ALL, "Na pracovním místě začala podpora"),
            "PlacementExtended", new Words("PLACEMENT_CHANGED", ALL, "Podpora pracovního místa se prodloužila"),
            "PlacementEnded", new Words("PLACEMENT_CHANGED", ALL, "Podpora pracovního místa skončila"));

    private record Row(UUID user, UUID placement, int seq, String agreement, String employer, String move) {}

    private final JdbcClient db;
    private final Notify notify;

    PlacementNotices(JdbcClient db, Notify notify) {
        this.db = db;
        this.notify = notify;
    }

    @Override
    public boolean knows(String event) {
        return EVENTS.containsKey(event);
    }

    @Override
    public void tell(String event, List<MoveAnnounced> moves) {
        var words = EVENTS.get(event);
        if (words != null) {
            notify.tell(rows(words, moves).stream()
                    .map(row -> notice(event, words, row))
                    .toList());
        }
    }

    private static NewNotice notice(String event, Words words, Row row) {
        return new NewNotice(
                row.user(),
                words.kind(),
                words.subject(),
                "%s, místo č.\u00A0%d dohody %s.".formatted(row.employer(), row.seq(), row.agreement()),
                Addresses.placement(row.placement()),
                event + ":" + row.move());
    }

    /// The same for both subjects: the version is that of whatever moved.
    private List<Row> rows(Words words, List<MoveAnnounced> moves) {
        return db.sql("""
                        select distinct a.user_id, p.id as placement_id, q.seq, g.number, o.name,
                               coalesce(d.id::text || ':' || d.version, p.id::text || ':' || p.version) as move
                          from ipm.placement p
                          join ipm.position q on q.id = p.position_id
                          join ipm.agreement g on g.id = p.agreement_id
                          join organisations.organisation_card o on o.id = p.employer_id
                          left join ipm.development_plan d on d.placement_id = p.id and d.id = any (:ids)
                          join ipm.placement_access a on a.placement_id = p.id and a.role = any (:roles)
                         where p.id = any (:placements) and a.user_id <> all (:actors)
                        """)
                .param("roles", words.to().stream().map(Role::name).toArray(String[]::new))
                .param("ids", MoveNotices.subjects(moves))
                .param(
                        "placements",
                        moves.stream()
                                .map(move -> move.placement().value())
                                .distinct()
                                .toArray(UUID[]::new))
                .param("actors", MoveNotices.actors(moves))
                .query((row, n) -> new Row(
                        Columns.uuid(row, "user_id"),
                        Columns.uuid(row, "placement_id"),
                        row.getInt("seq"),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("move")))
                .list();
    }
}
