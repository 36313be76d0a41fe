package cz.prostup.ipm.activity;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the participants of a group session have in common; each has an entry of their own besides.
@Repository
class GroupSessions {

    private final JdbcClient db;

    GroupSessions(JdbcClient db) {
        this.db = db;
    }

    /// @return false when the session is there already
    boolean insert(Viewer viewer, UUID id, UUID unit, Entry entry) {
        int inserted = db.sql("""
                        insert into ipm.group_session (id, unit_id, kind, date, start_time, hours, created_by)
                        values (:id, :unit, :kind, :date, :start, :hours, :by)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("unit", unit)
                .param("kind", entry.kind())
                .param("date", entry.date())
                .param("start", entry.start())
                .param("hours", entry.hours().value())
                .param("by", viewer.userId())
                .update();
        return inserted == 1;
    }

    boolean exists(Viewer viewer, UUID id) {
        return db.sql("select exists (select from ipm.group_session where id = :id and created_by = :viewer)")
                .param("id", id)
                .param("viewer", viewer.userId())
                .query(Boolean.class)
                .single();
    }

    /// Whether the session is there exactly so: the same day and length, the same people.
    boolean isSame(Viewer viewer, UUID id, Entry session, Collection<PlacementId> people) {
        return db.sql("""
                        select exists (select from ipm.group_session g
                                        where g.id = :id and g.created_by = :viewer and g.kind = :kind and g.date = :date
                                          and g.start_time is not distinct from cast(:start as time)
                                          and g.hours = :hours)
                               and not exists (select from ipm.activity t
                                                where t.session_id = :id and t.placement_id <> all (:people))
                               and (select count(*) from ipm.activity t where t.session_id = :id) = :size
                        """)
                .param("id", id)
                .param("viewer", viewer.userId())
                .param("kind", session.kind())
                .param("date", session.date())
                .param("start", session.start())
                .param("hours", session.hours().value())
                .param("people", people.stream().map(PlacementId::value).toArray(UUID[]::new))
                .param("size", people.size())
                .query(Boolean.class)
                .single();
    }
}
