package cz.prostup.ipm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.plan.MovePlan.Outcome;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every state with every action, as every role, through the use case.
@ProstupTest
class PlanMovesTests {

    private static final LocalDate START = LocalDate.of(2025, 3, 10);

    private final IpmCast cast;
    private final JdbcClient db;
    private final MovePlan movePlan;
    private final ExpectedMoves expected = ExpectedMoves.of(PlanMovesTests.class);

    PlanMovesTests(IpmCast cast, JdbcClient db, MovePlan movePlan) {
        this.cast = cast;
        this.db = db;
        this.movePlan = movePlan;
    }

    @Test
    void every_pair_of_state_and_action_does_what_the_domain_says_for_every_role() {
        cast.today(LocalDate.of(2025, 4, 2));
        var stage = cast.stage();
        var viewers = viewers(stage);
        for (var from : PlanState.values()) {
            for (var action : PlanAction.values()) {
                viewers.forEach((role, viewer) -> {
                    var placement = stage.participant(START).placement();
                    put(placement, from);
                    var outcome = move(viewer, placement, action, "protože");
                    assertThat(outcome).as("%s %s as %s", from, action, role).isEqualTo(wanted(from, action, role));
                    assertThat(statesOf(placement).getLast())
                            .as("%s %s as %s", from, action, role)
                            .isEqualTo(outcome instanceof Outcome.Moved(var to) ? to : from);
                });
            }
        }
    }

    @Test
    void the_table_holds_nothing_that_the_domain_does_not() {
        assertThat(PlanLifecycle.TABLE.moves()).hasSameSizeAs(expected.rows());
    }

    @Test
    void a_stranger_finds_no_plan() {
        var placement = cast.stage().participant(START).placement();
        var stranger = cast.stage().officer.viewer();
        Assertions.assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> move(stranger, placement, PlanAction.APPROVE, ""));
    }

    @Test
    void who_returns_a_plan_or_revises_it_says_why() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        put(placement, PlanState.SUBMITTED);
        assertThat(move(stage.officer.viewer(), placement, PlanAction.RETURN, " "))
                .isEqualTo(new Outcome.ReasonMissing());
        put(placement, PlanState.APPROVED);
        assertThat(move(stage.mentor.viewer(), placement, PlanAction.REVISE, ""))
                .isEqualTo(new Outcome.ReasonMissing());
    }

    @Test
    void a_revision_is_a_new_version_and_the_old_one_holds_until_it_is_approved() {
        cast.today(LocalDate.of(2025, 6, 2));
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        put(placement, PlanState.APPROVED);
        move(stage.mentor.viewer(), placement, PlanAction.REVISE, "bydlení se zhoršilo");
        move(stage.mentor.viewer(), placement, PlanAction.SUBMIT, "");
        assertThat(statesOf(placement)).containsExactly(PlanState.APPROVED, PlanState.SUBMITTED);
        move(stage.officer.viewer(), placement, PlanAction.APPROVE, "");
        assertThat(statesOf(placement)).containsExactly(PlanState.SUPERSEDED, PlanState.APPROVED);
    }

    private Outcome move(Viewer viewer, PlacementId placement, PlanAction action, String reason) {
        return cast.as(viewer, () -> movePlan.move(viewer, placement, action, reason));
    }

    private Outcome wanted(PlanState from, PlanAction action, String role) {
        var row = expected.find(from, action);
        if (row.isEmpty()) {
            return new Outcome.NotNow(from);
        }
        return row.get().roles().contains(role)
                ? new Outcome.Moved(PlanState.valueOf(row.get().to()))
                : new Outcome.NotYours();
    }

    private static Map<String, Viewer> viewers(IpmCast.Stage stage) {
        var viewers = new LinkedHashMap<String, Viewer>();
        viewers.put("KOP_OFFICER", stage.officer.viewer());
        viewers.put("MENTOR", stage.mentor.viewer());
        viewers.put("EMPLOYER_PAYROLL", stage.payroll.viewer());
        viewers.put("PROVIDER_WORKER", stage.provider.viewer());
        viewers.put("SYSTEM", Viewer.SYSTEM);
        return viewers;
    }

    private void put(PlacementId placement, PlanState state) {
        db.sql("update ipm.development_plan set state = :state where placement_id = :id")
                .param("state", state.name())
                .param("id", placement.value())
                .update();
    }

    private List<PlanState> statesOf(PlacementId placement) {
        return db
                .sql("select state from ipm.development_plan where placement_id = :id order by version_no")
                .param("id", placement.value())
                .query(String.class)
                .list()
                .stream()
                .map(PlanState::valueOf)
                .toList();
    }
}
