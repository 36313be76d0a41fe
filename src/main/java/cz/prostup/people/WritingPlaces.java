package cz.prostup.people;

import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// In which unit, and how openly, somebody may write about a person. Nobody writes while they look in an emergency or
/// into their own file.
@Component
public class WritingPlaces {

    /// @param layers from the most open one
    public record Place(UUID unitId, String unit, List<Layer> layers) {

        public Place {
            layers = List.copyOf(layers);
        }

        /// What is offered first: circumstances are nobody else's business until somebody decides otherwise.
        public Layer usual() {
            return layers.contains(Layer.SUPPORT) ? Layer.SUPPORT : layers.getLast();
        }
    }

    private final JdbcClient db;

    WritingPlaces(JdbcClient db) {
        this.db = db;
    }

    /// @return empty when the viewer may only read
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Place> of(Viewer viewer, PersonId person) {
        return db.sql("""
                        select a.unit_id, u.name, array_agg(distinct a.layer) as layers
                          from people.writing_access a
                          join organisations.unit_card u on u.id = a.unit_id
                         where a.person_id = :person and a.user_id = :viewer
                         group by a.unit_id, u.name
                         order by u.name
                        """)
                .param("person", person.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> new Place(
                        Columns.uuid(row, "unit_id"),
                        row.getString("name"),
                        Arrays.stream((String[]) row.getArray("layers").getArray())
                                .map(Layer::valueOf)
                                .sorted()
                                .toList()))
                .list();
    }
}
