package cz.prostup.ipm.correction;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.monthlyreturn.MonthCast;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.ProstupTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every state of a correction with every action, as every role, begun by every side, through the use cases.
@ProstupTest
class CorrectionMovesTests {

    private final IpmCast cast;
    private final MonthCast month;
    private final CorrectionCast corrections;
    private final MoveCorrection move;
    private final FinishCorrection finish;
    private final JdbcClient db;
    private final ExpectedMoves expected = ExpectedMoves.of(CorrectionMovesTests.class);

    CorrectionMovesTests(
            IpmCast cast,
            MonthCast month,
            CorrectionCast corrections,
            MoveCorrection move,
            FinishCorrection finish,
            JdbcClient db) {
        this.cast = cast;
        this.month = month;
        this.corrections = corrections;
        this.move = move;
        this.finish = finish;
        this.db = db;
    }

    @Test
    void every_pair_of_state_and_action_does_what_the_domain_says_for_every_role() {
        var stage = month.march();
        var id = corrections.checked(stage, corrections.approvedMarch(stage), CorrectionCast.higher(), Exit.PAY_MORE);
        var frozen = frozen(id);
        var third =
                stage.actor("third-officer", stage.officeUnit, Role.KOP_OFFICER).viewer();
        for (var party : Party.values()) {
            for (var from : CorrectionState.values()) {
                for (var action : CorrectionAction.values()) {
                    viewers(stage, action == CorrectionAction.APPROVE ? third : stage.officer.viewer())
                            .forEach((role, viewer) -> {
                                put(stage, id, frozen, party, from);
                                act(id, action, viewer);
                                assertThat(corrections.state(id))
                                        .as("%s %s as %s, begun by %s", from, action, role, party)
                                        .isEqualTo(wanted(from, action, role, party));
                            });
                }
            }
        }
    }

    @Test
    void only_the_system_finishes_and_only_what_was_approved() {
        var stage = month.march();
        var id = corrections.checked(stage, corrections.approvedMarch(stage), CorrectionCast.higher(), Exit.PAY_MORE);
        var frozen = frozen(id);
        for (var from : CorrectionState.values()) {
            put(stage, id, frozen, Party.EMPLOYER, from);
            cast.as(Viewer.SYSTEM, () -> {
                finish.finish(id, Viewer.SYSTEM);
                return true;
            });
            assertThat(corrections.state(id)).isEqualTo(from == CorrectionState.APPROVED ? CorrectionState.DONE : from);
        }
    }

    @Test
    void the_table_holds_nothing_that_the_domain_does_not() {
        assertThat(CorrectionLifecycle.TABLE.moves()).hasSameSizeAs(expected.rows());
    }

    private CorrectionState wanted(CorrectionState from, CorrectionAction action, String role, Party party) {
        var side = action == CorrectionAction.PROPOSE || action == CorrectionAction.WITHDRAW;
        var foreign = side && party.roles().stream().noneMatch(own -> own.name().equals(role));
        return expected.find(from, action)
                .filter(row -> row.roles().contains(role) && !foreign)
                .map(row -> CorrectionState.valueOf(row.to()))
                .orElse(from);
    }

    private static Map<String, Viewer> viewers(Stage stage, Viewer officer) {
        return Map.of(
                "KOP_OFFICER", officer,
                "EMPLOYER_PAYROLL", stage.payroll.viewer(),
                "MENTOR", stage.mentor.viewer(),
                "PROVIDER_WORKER", stage.provider.viewer());
    }

    /// Checked by the first officer in every state; about hours, so that the provider may read it.
    private void put(Stage stage, CorrectionId id, UUID frozen, Party party, CorrectionState state) {
        db.sql("""
                        update ipm.correction
                           set state = :state, party = :party, basis = 'LATE_HOURS', exit = 'PAY_MORE', checked_by = :officer,
                               calculation_id = :frozen,
                               approved_by = case when :state in ('APPROVED', 'DONE') then cast(:second as uuid) end
                         where id = :id
                        """)
                .param("state", state.name())
                .param("party", party.name())
                .param("officer", stage.officer.viewer().userId())
                .param("second", stage.secondOfficer.viewer().userId())
                .param("frozen", frozen)
                .param("id", id.value())
                .update();
    }

    private UUID frozen(CorrectionId id) {
        return db.sql("select calculation_id from ipm.correction where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single();
    }

    /// A role that does not even see the correction gets "not found", which moves nothing either.
    private void act(CorrectionId id, CorrectionAction action, Viewer viewer) {
        int version = corrections.version(id);
        try {
            cast.as(viewer, () -> switch (action) {
                case PROPOSE -> move.propose(id, version, Exit.PAY_MORE, viewer);
                case CHECK -> move.check(id, version, Exit.PAY_MORE, viewer);
                case APPROVE -> move.approve(id, version, viewer);
                case RETURN -> move.sendBack(id, version, "Doplňte mzdový list.", viewer);
                case REJECT -> move.reject(id, version, "Výkaz byl v pořádku.", viewer);
                case WITHDRAW -> move.withdraw(id, version, viewer);
                case FINISH -> "nobody finishes by hand";
            });
        } catch (NotFound expectedForStrangers) {
            assertThat(viewer.isAny(Role.MENTOR)).isTrue();
        }
    }
}
