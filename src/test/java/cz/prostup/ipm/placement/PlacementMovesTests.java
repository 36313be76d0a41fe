package cz.prostup.ipm.placement;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.placement.MovePlacement.Outcome;
import cz.prostup.ipm.placement.PlacementStep.Initiator;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every state with every action, as every role, through the use case.
@ProstupTest
class PlacementMovesTests {

    private static final LocalDate START = LocalDate.of(2025, 3, 10);

    private final IpmCast cast;
    private final JdbcClient db;
    private final MovePlacement movePlacement;
    private final ExpectedMoves expected = ExpectedMoves.of(PlacementMovesTests.class);

    PlacementMovesTests(IpmCast cast, JdbcClient db, MovePlacement movePlacement) {
        this.cast = cast;
        this.db = db;
        this.movePlacement = movePlacement;
    }

    @Test
    void every_pair_of_state_and_action_does_what_the_domain_says_for_every_role() {
        var stage = cast.stage();
        var viewers = viewers(stage);
        for (var from : PlacementState.values()) {
            for (var action : PlacementAction.values()) {
                viewers.forEach((role, viewer) -> {
                    var placement = stage.participant(START).placement();
                    put(placement, from);
                    cast.today(dayFor(action));
                    var outcome = cast.as(viewer, () -> movePlacement.move(viewer, placement, step(action)));
                    assertThat(outcome).as("%s %s as %s", from, action, role).isEqualTo(wanted(from, action, role));
                    assertThat(stateOf(placement))
                            .as("%s %s as %s", from, action, role)
                            .isEqualTo(outcome instanceof Outcome.Moved(var to) ? to : from);
                });
            }
        }
    }

    @Test
    void the_table_holds_nothing_that_the_domain_does_not() {
        assertThat(PlacementLifecycle.TABLE.moves()).hasSameSizeAs(expected.rows());
    }

    @Test
    void a_stranger_finds_no_placement() {
        var placement = cast.stage().participant(START).placement();
        var stranger = cast.stage().mentor.viewer();
        Assertions.assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        cast.as(stranger, () -> movePlacement.move(stranger, placement, new PlacementStep.Resume())));
    }

    private Outcome wanted(PlacementState from, PlacementAction action, String role) {
        var row = expected.find(from, action);
        if (row.isEmpty()) {
            return new Outcome.NotNow(from);
        }
        return row.get().roles().contains(role)
                ? new Outcome.Moved(PlacementState.valueOf(row.get().to()))
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

    /// A day on which nothing but the state and the role can stand in the way.
    private static LocalDate dayFor(PlacementAction action) {
        return switch (action) {
            case ENTER_EXIT -> LocalDate.of(2025, 12, 9);
            case END -> LocalDate.of(2026, 3, 10);
            default -> LocalDate.of(2025, 6, 20);
        };
    }

    private static PlacementStep step(PlacementAction action) {
        return switch (action) {
            case START -> new PlacementStep.Start();
            case NOT_STARTED -> new PlacementStep.NotStarted("nepřišel");
            case ENTER_EXIT -> new PlacementStep.EnterExit();
            case EXTEND -> new PlacementStep.Extend("daří se");
            case INTERRUPT -> new PlacementStep.Interrupt("nemoc");
            case RESUME -> new PlacementStep.Resume();
            case TERMINATE ->
                new PlacementStep.Terminate(LocalDate.of(2025, 6, 20), "NEW_JOB", Initiator.PARTICIPANT, "");
            case END -> new PlacementStep.End();
        };
    }

    private void put(PlacementId placement, PlacementState state) {
        db.sql("""
                        update ipm.placement
                           set state = :state,
                               ended_on = case when :state = 'TERMINATED_EARLY' then start_date + 5 end,
                               end_reason = case when :state = 'TERMINATED_EARLY' then 'OTHER' end,
                               end_initiator = case when :state = 'TERMINATED_EARLY' then 'EMPLOYER' end
                         where id = :id
                        """).param("state", state.name()).param("id", placement.value()).update();
        db.sql("""
                        insert into ipm.absence (id, placement_id, kind, from_date, to_date, recorded_by, recorded_at)
                        values (gen_random_uuid(), :placement, 'SICK_LEAVE', '2025-06-01', '2025-06-20', access.system_viewer(), now())
                        """).param("placement", placement.value()).update();
    }

    private PlacementState stateOf(PlacementId placement) {
        return PlacementState.valueOf(db.sql("select state from ipm.placement where id = :id")
                .param("id", placement.value())
                .query(String.class)
                .single());
    }
}
