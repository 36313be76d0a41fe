package cz.prostup.people.guests;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// On whose behalf the viewer may ask a guest about a person.
@Component
class GuestHosts {

    /// @param kind code of the unit's kind
    record Host(UUID id, String name, String kind) {}

    private final JdbcClient db;

    GuestHosts(JdbcClient db) {
        this.db = db;
    }

    /// Units with a reason of their own to know the person; not those that only were let in.
    List<Host> of(PersonId person, Viewer viewer) {
        return db.sql("""
                        select distinct u.id, u.name || ', ' || u.organisation_name as name, u.kind
                          from people.person_access a
                          join organisations.unit_card u on u.id = a.unit_id
                         where a.person_id = :person and a.user_id = :viewer and a.role = any (:roles)
                           and a.basis not like 'GRANT%' and a.basis not in ('EMERGENCY', 'OWN_FILE')
                         order by name
                        """)
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .param("roles", GuestLifecycle.WORKERS.stream().map(Role::name).toArray(String[]::new))
                .query((row, n) -> new Host(Columns.uuid(row, "id"), row.getString("name"), row.getString("kind")))
                .list();
    }
}
