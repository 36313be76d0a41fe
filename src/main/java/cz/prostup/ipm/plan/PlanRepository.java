package cz.prostup.ipm.plan;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.PlacementId;
import cz.prostup.shared.Columns;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.shared.Transitions.Move;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanRepository {

    private final JdbcClient db;

    PlanRepository(JdbcClient db) {
        this.db = db;
    }

    /// The version that is worked on; nobody else moves it until the transaction ends.
    Plan lockNewest(PlacementId placement) {
        return db.sql("""
                        select id, version_no, state, version
                          from ipm.development_plan
                         where placement_id = :placement
                         order by version_no desc
                         limit 1
                           for update
                        """)
                .param("placement", placement.value())
                .query((row, n) -> plan(row))
                .optional()
                .orElseThrow(() -> new NotFound(placement));
    }

    List<Plan> open(PlacementId placement) {
        return db.sql("""
                        select id, version_no, state, version
                          from ipm.development_plan
                         where placement_id = :placement
                           and state not in ('SUPERSEDED', 'CLOSED')
                         order by version_no
                           for update
                        """)
                .param("placement", placement.value())
                .query((row, n) -> plan(row))
                .list();
    }

    void save(Plan plan, Move<PlanState, PlanAction> move, Viewer viewer, String reason, LocalDate today) {
        boolean decided = move.action() == PlanAction.APPROVE || move.action() == PlanAction.RETURN;
        int saved = db.sql("""
                        update ipm.development_plan
                           set state = :state,
                               submitted_on = case when :submitted then :today else submitted_on end,
                               decided_on = case when :decided then :today else decided_on end,
                               decided_by = case when :decided then :viewer else decided_by end,
                               return_reason = case when :returned then :reason else return_reason end,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .param("state", move.to().name())
                .param("submitted", move.action() == PlanAction.SUBMIT)
                .param("decided", decided)
                .param("returned", move.action() == PlanAction.RETURN)
                .param("today", today)
                .param("viewer", viewer.userId())
                .param("reason", reason)
                .param("id", plan.id())
                .param("version", plan.version())
                .update();
        if (saved == 0) {
            throw new StaleRecord(plan.id());
        }
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                Columns.uuid(row, "id"),
                row.getInt("version_no"),
                Columns.code(row, "state", PlanState.class),
                row.getInt("version"));
    }
}
