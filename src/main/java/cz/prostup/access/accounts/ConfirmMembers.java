package cz.prostup.access.accounts;

import cz.prostup.access.SecurityLog;
import cz.prostup.access.SecurityLog.Kind;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Today;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An administrator says of each role in their units: still holds, or ends today (A009). Recorded by unit, who and
/// when;
/// nobody is locked out by themselves when it is late.
@Service
public class ConfirmMembers {

    public sealed interface Outcome {}

    public record Confirmed(int kept, int ended) implements Outcome {}

    /// Somebody came or left while the page was open.
    public record Changed() implements Outcome {}

    public record NothingToConfirm() implements Outcome {}

    private record Held(UUID membership, UUID unitId, boolean reachable) {}

    private final JdbcClient db;
    private final Reviews reviews;
    private final ChangeMembership changeMembership;
    private final SecurityLog log;
    private final Today today;

    ConfirmMembers(JdbcClient db, Reviews reviews, ChangeMembership changeMembership, SecurityLog log, Today today) {
        this.db = db;
        this.reviews = reviews;
        this.changeMembership = changeMembership;
        this.log = log;
        this.today = today;
    }

    /// @param seen  the memberships that the page showed
    /// @param ended those of them that end; what the viewer does not give stays
    @Transactional
    public Outcome confirm(Set<UUID> seen, Set<UUID> ended, Viewer viewer) {
        var held = held(viewer);
        if (held.isEmpty()) {
            return new NothingToConfirm();
        }
        if (!held.stream().map(Held::membership).collect(Collectors.toSet()).equals(seen)) {
            return new Changed();
        }
        var leaving = held.stream()
                .filter(one -> one.reachable() && ended.contains(one.membership()))
                .toList();
        var due = reviews.of(viewer);
        leaving.forEach(
                one -> changeMembership.end(one.membership(), today.date().minusDays(1), viewer));
        for (var unit : due) {
            int all = (int) held.stream()
                    .filter(one -> one.unitId().equals(unit.unitId()))
                    .count();
            int gone = (int) leaving.stream()
                    .filter(one -> one.unitId().equals(unit.unitId()))
                    .count();
            record(unit, all - gone, gone, viewer);
        }
        log.event(viewer, Kind.MEMBERSHIP_CHANGED, "potvrzený seznam lidí, jednotek " + due.size());
        return new Confirmed(held.size() - leaving.size(), leaving.size());
    }

    private void record(Reviews.Due unit, int kept, int gone, Viewer viewer) {
        db.sql("""
                        insert into access.member_review (id, unit_id, due_on, confirmed_on, confirmed_at, confirmed_by, kept, ended)
                        values (:id, :unit, :due, :on, :at, :by, :kept, :ended)
                        """)
                .param("id", Ids.next())
                .param("unit", unit.unitId())
                .param("due", unit.dueOn())
                .param("on", today.date())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("by", viewer.userId())
                .param("kept", kept)
                .param("ended", gone)
                .update();
    }

    private List<Held> held(Viewer viewer) {
        return db.sql("""
                        select m.id, m.unit_id,
                               m.user_id <> :viewer
                               and exists (select from access.member_access r where r.user_id = :viewer
                                              and r.unit_id = m.unit_id and r.role = m.role) as reachable
                          from access.membership m
                         where m.unit_id = any (array(select a.unit_id from access.member_access a where a.user_id = :viewer))
                           and m.role not in ('PARTICIPANT', 'SYSTEM')
                           and (m.valid_to is null or m.valid_to >= :today)
                        """)
                .param("viewer", viewer.userId())
                .param("today", today.date())
                .query((row, n) ->
                        new Held(Columns.uuid(row, "id"), Columns.uuid(row, "unit_id"), row.getBoolean("reachable")))
                .list();
    }
}
