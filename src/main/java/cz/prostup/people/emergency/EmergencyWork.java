package cz.prostup.people.emergency;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkItem;
import cz.prostup.calendar.WorkItem.Turn;
import cz.prostup.calendar.WorklistSource;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// On the home page: the report that is owed, and the review that waits.
@Component
class EmergencyWork implements WorklistSource {

    private static final Set<Role> ROLES =
            Stream.concat(Stream.of(BreakGlass.ROLES), Stream.of(Role.DPO)).collect(Collectors.toUnmodifiableSet());

    private final JdbcClient db;
    private final EmergencyParameters parameters;
    private final Today today;

    EmergencyWork(JdbcClient db, EmergencyParameters parameters, Today today) {
        this.db = db;
        this.parameters = parameters;
        this.today = today;
    }

    @Override
    public Set<Role> roles() {
        return ROLES;
    }

    @Override
    public List<WorkItem> itemsFor(Viewer viewer) {
        return viewer.isAny(Role.DPO) ? toReview(viewer) : toReport(viewer);
    }

    private record Owed(UUID id, Instant at) {}

    private List<WorkItem> toReport(Viewer viewer) {
        var owed = db.sql("""
                        select id, coalesce(ended_at, ends_at) as at from people.emergency_access
                         where user_id = :user and (state = 'ENDED' or state = 'BEGUN' and ends_at <= :now)
                         order by began_at limit 50
                        """)
                .param("user", viewer.userId())
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Owed(Columns.uuid(row, "id"), Columns.instant(row, "at")))
                .list();
        if (owed.isEmpty()) {
            return List.of();
        }
        int days = parameters.valid().reportDays();
        return owed.stream()
                .map(one -> new WorkItem(
                        "Napsat zprávu o\u00a0nouzovém přístupu",
                        "",
                        one.at().atZone(Today.PRAGUE).toLocalDate().plusDays(days),
                        Turn.MINE,
                        "Napsat zprávu",
                        "/emergency/" + one.id()))
                .toList();
    }

    private List<WorkItem> toReview(Viewer viewer) {
        return db.sql("""
                        select e.id, e.reported_at as at from people.emergency_access e
                          join organisations.unit_card u on u.id = e.unit_id
                         where e.state = 'REPORTED' and e.user_id <> :user
                           and u.organisation_id in (select people.dpo_organisations(:user))
                         order by e.reported_at limit 50
                        """)
                .param("user", viewer.userId())
                .query((row, n) -> new WorkItem(
                        "Posoudit nouzový přístup",
                        "",
                        null,
                        Turn.MINE,
                        "Posoudit",
                        "/audit/emergency/" + Columns.uuid(row, "id")))
                .list();
    }
}
