package cz.prostup.ipm.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.PositionId;
import cz.prostup.ipm.candidate.CandidateCast.Scene;
import cz.prostup.ipm.candidate.MoveCandidate.Outcome;
import cz.prostup.ipm.placement.MovePlacement;
import cz.prostup.ipm.placement.PlacementStep;
import cz.prostup.people.PersonId;
import cz.prostup.testing.ProstupTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ten thousand steps of chance over candidates, places and jobs: whatever people click, the invariants hold.
@ProstupTest
@Import(CandidateCast.class)
class CandidateWalkTests {

    private static final int STEPS = 10_000;
    private static final int CHECK_EVERY = 250;
    private static final long SEED = 20_261_120;

    private final IpmCast cast;
    private final CandidateCast candidates;
    private final NominateCandidate nominate;
    private final MoveCandidate moveCandidate;
    private final MovePlacement movePlacement;
    private final JdbcClient db;
    private final Random random = new Random(SEED);
    private final List<CandidateId> ways = new ArrayList<>();
    private final List<PlacementId> jobs = new ArrayList<>();

    CandidateWalkTests(
            IpmCast cast,
            CandidateCast candidates,
            NominateCandidate nominate,
            MoveCandidate moveCandidate,
            MovePlacement movePlacement,
            JdbcClient db) {
        this.cast = cast;
        this.candidates = candidates;
        this.nominate = nominate;
        this.moveCandidate = moveCandidate;
        this.movePlacement = movePlacement;
        this.db = db;
    }

    @Test
    void whatever_happens_a_place_has_one_person_and_a_person_one_place() {
        var scene = candidates.scene();
        candidates.system(() -> db.sql("""
                        insert into ipm.position_application (id, number, employer_id, branch_id, state, since, rules, submitted_on,
                                                              decided_by, drafted_by, created_at)
                        values (:id, :number, :employer, :branch, 'APPROVED', '2025-01-01', 'IPM-2025', '2025-01-01',
                                access.system_viewer(), access.system_viewer(), now())
                        """)
                .param("id", scene.stage.agreementId)
                .param("number", "Z/" + scene.stage.number)
                .param("employer", scene.stage.employerId)
                .param("branch", scene.stage.branchId)
                .update());
        candidates.system(() -> db.sql("update ipm.agreement set application_id = :id where id = :id")
                .param("id", scene.stage.agreementId)
                .update());
        var people = new ArrayList<PersonId>();
        var places = new ArrayList<PositionId>();
        for (int i = 0; i < 8; i++) {
            people.add(scene.client("Chodec", "Náhodný" + i));
        }
        for (int i = 0; i < 4; i++) {
            places.add(scene.position());
        }
        int moved = 0;
        for (int i = 1; i <= STEPS; i++) {
            moved += step(scene, people, places) ? 1 : 0;
            if (i % CHECK_EVERY == 0) {
                check(scene, i);
            }
        }
        check(scene, STEPS);
        assertThat(moved).as("steps that changed something").isGreaterThan(STEPS / 40);
        assertThat(jobs).as("jobs opened on the way").isNotEmpty();
    }

    private boolean step(Scene scene, List<PersonId> people, List<PositionId> places) {
        int dice = random.nextInt(100);
        if (dice < 8 || ways.isEmpty()) {
            return nominated(scene, pick(people));
        }
        if (dice < 14 && !jobs.isEmpty()) {
            return job(scene, pick(jobs));
        }
        return way(scene, pick(ways.subList(Math.max(0, ways.size() - 8), ways.size())), places);
    }

    private boolean nominated(Scene scene, PersonId person) {
        var provider = scene.stage.provider.viewer();
        if (cast.as(provider, () -> nominate.nominate(provider, person, scene.wanted()))
                instanceof NominateCandidate.Outcome.Nominated(var id)) {
            ways.add(id);
            if (random.nextBoolean()) {
                scene.put(id, CandidateState.RECOMMENDED, null);
            }
            return true;
        }
        return false;
    }

    private boolean way(Scene scene, CandidateId id, List<PositionId> places) {
        var viewer = pick(List.of(
                scene.stage.officer.viewer(),
                scene.stage.officer.viewer(),
                scene.admin.viewer(),
                scene.stage.mentor.viewer(),
                scene.stage.provider.viewer()));
        var step = chance(scene, places);
        try {
            var outcome = cast.as(viewer, () -> moveCandidate.move(viewer, id, step));
            if (outcome instanceof Outcome.Moved(var _, var placement) && placement != null) {
                jobs.add(placement);
            }
            return outcome instanceof Outcome.Moved;
        } catch (cz.prostup.shared.NotFound _) {
            return false; // the way ended and is no longer this viewer's business
        }
    }

    private CandidateStep chance(Scene scene, List<PositionId> places) {
        return switch (random.nextInt(14)) {
            case 0 -> new CandidateStep.Contact("");
            case 1 -> new CandidateStep.Inform(true, random.nextBoolean(), CandidateCast.TODAY, "");
            case 2 -> new CandidateStep.Interview(CandidateCast.TODAY, "");
            case 3 -> new CandidateStep.AskEligibility("");
            case 4 -> new CandidateStep.Recommend("");
            case 5, 6, 7 -> new CandidateStep.Approve(pick(places), "");
            case 8, 9 -> scene.hire(CandidateCast.TODAY.plusDays(random.nextInt(3)));
            case 10 -> new CandidateStep.Wait("cokoli");
            case 11 -> new CandidateStep.Return(CandidateAction.RETURN_RECOMMENDED, "");
            case 12 ->
                random.nextInt(3) == 0
                        ? new CandidateStep.Leave(CandidateAction.DECLINE, "NOT_NOW", "")
                        : new CandidateStep.Contact("");
            default ->
                random.nextInt(3) == 0
                        ? new CandidateStep.Leave(CandidateAction.WITHDRAW, "LOST_CONTACT", "")
                        : new CandidateStep.AskEligibility("");
        };
    }

    private boolean job(Scene scene, PlacementId id) {
        cast.today(CandidateCast.TODAY.plusDays(3));
        try {
            var end = new PlacementStep.Terminate(
                    CandidateCast.TODAY.plusDays(3), "OTHER", PlacementStep.Initiator.PARTICIPANT, "");
            return switch (random.nextInt(4)) {
                case 0 -> moved(scene.stage.mentor.viewer(), id, new PlacementStep.NotStarted("nepřišel"));
                case 1, 2 -> moved(Viewer.SYSTEM, id, new PlacementStep.Start());
                default -> moved(scene.stage.mentor.viewer(), id, end);
            };
        } finally {
            cast.today(CandidateCast.TODAY);
        }
    }

    private boolean moved(Viewer viewer, PlacementId id, PlacementStep step) {
        return cast.as(viewer, () -> movePlacement.move(viewer, id, step)) instanceof MovePlacement.Outcome.Moved;
    }

    private void check(Scene scene, int step) {
        assertThat(broken("""
                        select p.id from ipm.placement p join ipm.placement q on q.id <> p.id and q.support && p.support
                           and (q.position_id = p.position_id or q.person_id = p.person_id)
                         where p.agreement_id = :agreement and p.state <> 'NOT_STARTED' and q.state <> 'NOT_STARTED'
                        """, scene)).as("two at once, step %d", step).isEmpty();
        assertThat(broken("""
                        select s.id from ipm.position s
                         where s.agreement_id = :agreement
                           and ((s.state = 'RESERVED') <> (s.reserved_for is not null)
                                or (s.state = 'FILLED') <> exists (select from ipm.placement p where p.position_id = s.id
                                                                      and p.state in ('ACTIVE', 'EXIT_PHASE', 'INTERRUPTED')))
                        """, scene)).as("reserved and filled, step %d", step).isEmpty();
        assertThat(broken("""
                        select p.id from ipm.placement p
                          join ipm.agreement g on g.id = p.agreement_id
                          left join ipm.position_application a on a.id = g.application_id
                          left join ipm.candidate c on c.id = p.candidate_id
                         where p.agreement_id = :agreement
                           and (a.state is distinct from 'APPROVED' or g.state <> 'IN_FORCE' or c.approved_by is null
                                or c.person_id <> p.person_id or p.start_date < g.effective_from
                                or c.state not in ('HIRED', 'WITHDRAWN'))
                        """, scene))
                .as("started without a ground, step %d", step)
                .isEmpty();
    }

    private List<UUID> broken(String sql, Scene scene) {
        return candidates.system(() -> db.sql(sql)
                .param("agreement", scene.stage.agreementId)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
