package cz.prostup.ipm.plan;

import cz.prostup.ipm.PlacementId;
import cz.prostup.shared.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The first version of a plan, empty, with the day by which the office wants it (BR-040).
@Service
public class OpenPlan {

    private final JdbcClient db;

    OpenPlan(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void open(PlacementId placement, LocalDate dueOn) {
        insert(placement, 1, PlanState.DRAFT, dueOn);
    }

    UUID insert(PlacementId placement, int versionNo, PlanState state, LocalDate dueOn) {
        var id = Ids.next();
        db.sql("""
                        insert into ipm.development_plan (id, placement_id, version_no, state, due_on)
                        values (:id, :placement, :number, :state, :due)
                        """)
                .param("id", id)
                .param("placement", placement.value())
                .param("number", versionNo)
                .param("state", state.name())
                .param("due", dueOn)
                .update();
        return id;
    }
}
