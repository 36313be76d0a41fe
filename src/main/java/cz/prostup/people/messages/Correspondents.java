package cz.prostup.people.messages;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whom somebody may write to about a person: those who see the person and of whom the writer may know
/// (`people.correspondent_access`).
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Correspondents {

    private static final int MOST = 300;

    private final JdbcClient db;

    Correspondents(JdbcClient db) {
        this.db = db;
    }

    /// Those in the circle first, then by name.
    List<Correspondent> of(PersonId person, Viewer viewer) {
        return db.sql("""
                        select * from (
                            select distinct on (c.other_id) c.other_id, u.display_name, c.other_role, n.name as unit,
                                   n.organisation_name, c.other_basis = 'CIRCLE' as circle
                              from people.correspondent_access c
                              join access.user_card u on u.id = c.other_id
                              left join organisations.unit_card n on n.id = c.other_unit
                             where c.person_id = :person and c.user_id = :viewer
                             order by c.other_id, c.other_basis = 'CIRCLE' desc, c.other_role) o
                         order by circle desc, display_name, other_id
                         limit :most
                        """)
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .param("most", MOST)
                .query((row, n) -> new Correspondent(
                        Columns.uuid(row, "other_id"),
                        row.getString("display_name"),
                        Columns.code(row, "other_role", Role.class),
                        place(row.getString("unit"), row.getString("organisation_name")),
                        row.getBoolean("circle")))
                .list();
    }

    private static String place(@Nullable String unit, @Nullable String organisation) {
        if (unit == null) {
            return "";
        }
        return unit.equals(organisation) ? unit : unit + ", " + organisation;
    }

    /// The person whose account the viewer has, for writing about themselves.
    Optional<PersonId> himself(Viewer viewer) {
        return db.sql("select person_id from people.person_access where user_id = :viewer and basis = 'OWN_FILE'")
                .param("viewer", viewer.userId())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}
