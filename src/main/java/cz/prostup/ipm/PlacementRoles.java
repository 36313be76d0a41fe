package cz.prostup.ipm;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.shared.Columns;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// As what somebody stands to one placement: the roles of their units that the access view lets in.
@Component
public class PlacementRoles {

    private final JdbcClient db;

    PlacementRoles(JdbcClient db) {
        this.db = db;
    }

    /// Empty when the placement is not there or not for this viewer; the two look the same (decisions 17).
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Role> of(Viewer viewer, PlacementId placement) {
        if (viewer.equals(Viewer.SYSTEM)) {
            return Set.of(Role.SYSTEM);
        }
        return db
                .sql("""
                        select distinct a.role
                          from ipm.placement_access a
                         where a.placement_id = :placement and a.user_id = :viewer
                        """)
                .param("placement", placement.value())
                .param("viewer", viewer.userId())
                .query((row, n) -> Columns.code(row, "role", Role.class))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
