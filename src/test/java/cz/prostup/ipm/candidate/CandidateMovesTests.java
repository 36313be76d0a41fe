package cz.prostup.ipm.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.candidate.CandidateCast.Scene;
import cz.prostup.ipm.candidate.MoveCandidate.Outcome;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/// Every state with every action, as every role, through the use case.
@ProstupTest
@Import(CandidateCast.class)
class CandidateMovesTests {

    private final IpmCast cast;
    private final CandidateCast candidates;
    private final MoveCandidate moveCandidate;
    private final ExpectedMoves expected = ExpectedMoves.of(CandidateMovesTests.class);

    CandidateMovesTests(IpmCast cast, CandidateCast candidates, MoveCandidate moveCandidate) {
        this.cast = cast;
        this.candidates = candidates;
        this.moveCandidate = moveCandidate;
    }

    @Test
    void every_pair_of_state_and_action_does_what_the_domain_says_for_every_role() {
        var scene = candidates.scene();
        var viewers = viewers(scene);
        for (var from : CandidateState.values()) {
            for (var action : CandidateAction.values()) {
                viewers.forEach((role, viewer) -> {
                    var id = scene.candidate(CandidateState.NOMINATED);
                    scene.put(id, from, action.back());
                    var position = scene.position();
                    if (from == CandidateState.APPROVED) {
                        scene.reserve(position, id);
                    }
                    var outcome = cast.as(viewer, () -> moveCandidate.move(viewer, id, step(scene, action, position)));
                    assertThat(outcome instanceof Outcome.Moved(var to, var _) ? new Outcome.Moved(to, null) : outcome)
                            .as("%s %s as %s", from, action, role)
                            .isEqualTo(wanted(from, action, role));
                    assertThat(candidates.stateOf(id))
                            .as("%s %s as %s", from, action, role)
                            .isEqualTo(outcome instanceof Outcome.Moved(var to, var _) ? to : from);
                });
            }
        }
    }

    @Test
    void the_table_holds_nothing_that_the_domain_does_not() {
        assertThat(CandidateLifecycle.TABLE.moves()).hasSameSizeAs(expected.rows());
    }

    @Test
    void a_stranger_finds_no_candidate() {
        var id = candidates.scene().candidate(CandidateState.NOMINATED);
        var stranger = candidates.scene().stage.officer.viewer();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> cast.as(stranger, () -> moveCandidate.move(stranger, id, new CandidateStep.Contact(""))));
    }

    @Test
    void who_waits_goes_back_only_to_where_they_came_from() {
        var scene = candidates.scene();
        var id = scene.candidate(CandidateState.INFORMED);
        var officer = scene.stage.officer.viewer();
        move(officer, id, new CandidateStep.Wait("práce venku"));
        assertThat(move(officer, id, new CandidateStep.Return(CandidateAction.RETURN_RECOMMENDED, "")))
                .isEqualTo(new Outcome.NotNow(CandidateState.WAITLISTED));
        assertThat(move(officer, id, new CandidateStep.Return(CandidateAction.RETURN_INFORMED, "")))
                .isEqualTo(new Outcome.Moved(CandidateState.INFORMED, null));
    }

    private Outcome move(Viewer viewer, CandidateId id, CandidateStep step) {
        return cast.as(viewer, () -> moveCandidate.move(viewer, id, step));
    }

    private Outcome wanted(CandidateState from, CandidateAction action, String role) {
        var row = expected.find(from, action);
        if (row.isEmpty()) {
            return new Outcome.NotNow(from);
        }
        return row.get().roles().contains(role)
                ? new Outcome.Moved(CandidateState.valueOf(row.get().to()), null)
                : new Outcome.NotYours();
    }

    private static Map<String, Viewer> viewers(Scene scene) {
        var viewers = new LinkedHashMap<String, Viewer>();
        viewers.put("KOP_OFFICER", scene.stage.officer.viewer());
        viewers.put("KOP_ADVISER", scene.adviser.viewer());
        viewers.put("MENTOR", scene.stage.mentor.viewer());
        viewers.put("EMPLOYER_ADMIN", scene.admin.viewer());
        viewers.put("PROVIDER_WORKER", scene.stage.provider.viewer());
        viewers.put("SYSTEM", Viewer.SYSTEM);
        return viewers;
    }

    private static CandidateStep step(Scene scene, CandidateAction action, PositionId position) {
        return switch (action) {
            case CONTACT -> new CandidateStep.Contact("");
            case INFORM -> new CandidateStep.Inform(true, true, CandidateCast.TODAY, "");
            case INTERVIEW -> new CandidateStep.Interview(CandidateCast.TODAY, "");
            case ASK_ELIGIBILITY -> new CandidateStep.AskEligibility("");
            case RECOMMEND -> new CandidateStep.Recommend("výpis z evidence");
            case REFUSE -> new CandidateStep.Refuse("NO_CRITERION", "žádné kritérium", "COUNSELLING", "");
            case APPROVE -> new CandidateStep.Approve(position, "");
            case HIRE -> scene.hire(LocalDate.of(2026, 3, 16));
            case WAIT -> new CandidateStep.Wait("práce venku");
            case DECLINE -> new CandidateStep.Leave(action, "NO_INTEREST", "");
            case NOT_SELECT -> new CandidateStep.Leave(action, "ANOTHER_CHOSEN", "");
            case WITHDRAW -> new CandidateStep.Leave(action, "LOST_CONTACT", "");
            case NOT_START -> new CandidateStep.NotStart("");
            default -> new CandidateStep.Return(action, "");
        };
    }
}
