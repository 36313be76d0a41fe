package cz.prostup.people.documents;

import cz.prostup.access.Viewer;
import cz.prostup.people.Layer;
import cz.prostup.people.PersonId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.Today;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// On behalf of which units and in which layers somebody may put papers into a file: where they read what their own
/// unit
/// wrote.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Writing {

    record Place(UUID unit, String name, Layer layer) {}

    record Domain(String code, String label, Layer least) {}

    record Places(List<Place> all) {

        boolean allows(UUID unit, Layer layer) {
            return all.stream().anyMatch(one -> one.unit().equals(unit) && one.layer() == layer);
        }
    }

    private final JdbcClient db;
    private final Today today;

    Writing(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    Places of(PersonId person, Viewer viewer) {
        return new Places(db.sql("""
                        select distinct a.from_unit, u.name, a.layer
                          from people.content_access a
                          join organisations.unit_card u on u.id = a.from_unit
                         where a.person_id = :person and a.user_id = :viewer and a.parts is null
                         order by u.name, a.layer
                        """)
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new Place(
                        Columns.uuid(row, "from_unit"), row.getString("name"), Columns.code(row, "layer", Layer.class)))
                .list());
    }

    List<Domain> domains() {
        return db.sql("""
                        select code, label, least from people.domain
                         where valid_from <= :today and (valid_to is null or valid_to >= :today)
                         order by sort_order
                        """)
                .param("today", today.date())
                .query((row, n) -> new Domain(
                        row.getString("code"), row.getString("label"), Columns.code(row, "least", Layer.class)))
                .list();
    }
}
