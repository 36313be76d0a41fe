package cz.prostup.ipm.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.CandidateId;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.candidate.AssessCandidate.Answer;
import cz.prostup.ipm.candidate.AssessCandidate.Assessment;
import cz.prostup.ipm.candidate.CandidateStep.Hire;
import cz.prostup.ipm.candidate.MoveCandidate.Outcome;
import cz.prostup.ipm.placement.MovePlacement;
import cz.prostup.ipm.placement.PlacementStep;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.ProstupTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the rules of a candidate refuse, and what they let through.
@ProstupTest
@Import(CandidateCast.class)
class CandidateRulesTests {

    private static final LocalDate START = LocalDate.of(2026, 3, 16);

    private final IpmCast cast;
    private final CandidateCast candidates;
    private final MoveCandidate moveCandidate;
    private final NominateCandidate nominate;
    private final KeepEvidence evidence;
    private final KeepRegister register;
    private final AssessCandidate assess;
    private final MovePlacement movePlacement;
    private final JdbcClient db;

    CandidateRulesTests(
            IpmCast cast,
            CandidateCast candidates,
            MoveCandidate moveCandidate,
            NominateCandidate nominate,
            KeepEvidence evidence,
            KeepRegister register,
            AssessCandidate assess,
            MovePlacement movePlacement,
            JdbcClient db) {
        this.cast = cast;
        this.candidates = candidates;
        this.moveCandidate = moveCandidate;
        this.nominate = nominate;
        this.evidence = evidence;
        this.register = register;
        this.assess = assess;
        this.movePlacement = movePlacement;
        this.db = db;
    }

    @Test
    void nobody_goes_two_ways_at_once() {
        var scene = candidates.scene();
        var person = scene.client("Petr", "Dvojcestný");
        scene.nominated(person);
        var provider = scene.stage.provider.viewer();
        assertThat(cast.as(provider, () -> nominate.nominate(provider, person, scene.wanted())))
                .isEqualTo(new NominateCandidate.Outcome.Refused(
                        "", "Tento člověk už jeden otevřený návrh má. Dvě cesty najednou nejdou."));
    }

    @Test
    void a_service_must_say_by_what_right_it_tells_the_office() {
        var scene = candidates.scene();
        var person = scene.client("Petr", "Nesouhlasný");
        var provider = scene.stage.provider.viewer();
        for (var wish :
                new NominateCandidate.Wish[] {NominateCandidate.Wish.PUBLIC_TASK, NominateCandidate.Wish.CONSENT}) {
            var wanted = scene.wanted();
            var asked = new NominateCandidate.Nomination(
                    wanted.channel(), wanted.unit(), wanted.branch(), null, wish, "proto", "");
            assertThat(cast.as(provider, () -> nominate.nominate(provider, person, asked)))
                    .isInstanceOfSatisfying(
                            NominateCandidate.Outcome.Refused.class,
                            refused -> assertThat(refused.field()).isEqualTo("wish"));
        }
    }

    @Test
    void a_person_whom_the_service_does_not_see_cannot_be_nominated() {
        var scene = candidates.scene();
        var stranger = candidates.scene().client("Cizí", "Člověk");
        var provider = scene.stage.provider.viewer();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.as(provider, () -> nominate.nominate(provider, stranger, scene.wanted())));
    }

    @Test
    void the_two_duties_are_confirmed_one_by_one() {
        var scene = candidates.scene();
        var id = scene.candidate(CandidateState.CONTACTED);
        var provider = scene.stage.provider.viewer();
        assertThat(field(move(provider, id, new CandidateStep.Inform(false, true, CandidateCast.TODAY, ""))))
                .isEqualTo("duty");
        assertThat(field(move(provider, id, new CandidateStep.Inform(true, false, CandidateCast.TODAY, ""))))
                .isEqualTo("length");
    }

    @Test
    void without_register_or_criterion_nobody_is_recommended_and_an_unknown_criterion_is_refused() {
        var scene = candidates.scene();
        var id = scene.candidate(CandidateState.ELIGIBILITY_CHECK);
        candidates.system(() -> db.sql("delete from ipm.candidate_criterion where candidate_id = :id")
                .param("id", id.value())
                .update());
        var officer = scene.stage.officer.viewer();
        assertThat(cast.as(officer, () -> evidence.claim(officer, id, "GOOD_HEART", "DOCUMENT", "")))
                .isInstanceOfSatisfying(
                        KeepEvidence.Outcome.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("criterion"));
        assertThat(move(officer, id, new CandidateStep.Recommend("")).toString())
                .contains("Chybí ověřené kritérium");
        cast.as(officer, () -> evidence.claim(officer, id, "AFTER_PRISON", "DOCUMENT", "propustka viděna"));
        assertThat(move(officer, id, new CandidateStep.Recommend("")).toString())
                .contains("Chybí ověřené kritérium");
        var row = candidates.system(() -> db.sql("select id from ipm.candidate_criterion where candidate_id = :id")
                .param("id", id.value())
                .query(java.util.UUID.class)
                .single());
        cast.as(officer, () -> evidence.verify(officer, id, row));
        cast.as(officer, () -> register.status(officer, id, KeepRegister.Status.NONE, null));
        assertThat(move(officer, id, new CandidateStep.Recommend("")).toString())
                .contains("Chybí evidence");
        cast.as(officer, () -> register.status(officer, id, KeepRegister.Status.JOB_SEEKER, LocalDate.of(2024, 5, 1)));
        assertThat(move(officer, id, new CandidateStep.Recommend("ověřeno")))
                .isEqualTo(new Outcome.Moved(CandidateState.RECOMMENDED, null));
    }

    @Test
    void whom_the_answers_speak_against_wants_an_explanation() {
        var scene = candidates.scene();
        var id = scene.candidate(CandidateState.INTERVIEWED);
        var mentor = scene.stage.mentor.viewer();
        var unsure = new Assessment(
                new Answer("YES", ""),
                new Answer("YES", ""),
                new Answer("YES", ""),
                "NO",
                new Answer("YES", ""),
                "",
                "",
                "");
        int version = version(id);
        assertThat(cast.as(mentor, () -> assess.assess(mentor, id, version, unsure)))
                .isInstanceOfSatisfying(
                        AssessCandidate.Outcome.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("explanation"));
        candidates.system(() -> db.sql("update ipm.candidate set stable_now = 'NO' where id = :id")
                .param("id", id.value())
                .update());
        assertThat(move(mentor, id, new CandidateStep.AskEligibility("")).toString())
                .contains("proč ho přesto");
    }

    @Test
    void a_decision_that_ran_out_must_be_renewed_before_the_approval() {
        var scene = candidates.scene();
        var id = scene.candidate(CandidateState.RECOMMENDED);
        var position = scene.position();
        var officer = scene.stage.officer.viewer();
        cast.today(CandidateCast.TODAY.plusDays(91));
        assertThat(move(officer, id, new CandidateStep.Approve(position, "")).toString())
                .contains("Obnovte");
        assertThat(cast.as(officer, () -> register.renew(officer, id, "znovu ověřeno")))
                .isInstanceOf(KeepRegister.Outcome.Kept.class);
        assertThat(move(officer, id, new CandidateStep.Approve(position, "")))
                .isEqualTo(new Outcome.Moved(CandidateState.APPROVED, null));
        assertThat(candidates.positionState(position)).isEqualTo("RESERVED");
    }

    @Test
    void a_place_of_an_agreement_not_in_force_or_of_another_branch_cannot_be_given() {
        var scene = candidates.scene();
        var id = scene.candidate(CandidateState.RECOMMENDED);
        var officer = scene.stage.officer.viewer();
        assertThat(field(move(officer, id, new CandidateStep.Approve(scene.positionNotInForce(), ""))))
                .isEqualTo("position");
        var elsewhere = candidates.scene().position();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> move(officer, id, new CandidateStep.Approve(elsewhere, "")));
    }

    @Test
    void of_two_approvals_in_the_same_second_one_wins_and_the_other_is_told() throws Exception {
        var scene = candidates.scene();
        var position = scene.position();
        var first = scene.candidate(CandidateState.RECOMMENDED);
        var second = scene.candidate(CandidateState.RECOMMENDED);
        var together = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var one = pool.submit(approval(together, scene.stage.officer.viewer(), first, position));
            var two = pool.submit(approval(together, scene.stage.secondOfficer.viewer(), second, position));
            var outcomes = java.util.List.of(one.get(), two.get());
            assertThat(outcomes).filteredOn(Outcome.Moved.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .singleElement()
                    .satisfies(refused -> assertThat(field(refused)).isEqualTo("position"));
        }
        assertThat(candidates.positionState(position)).isEqualTo("RESERVED");
    }

    private Callable<Outcome> approval(
            CyclicBarrier together, Viewer viewer, CandidateId id, cz.prostup.ipm.PositionId position) {
        return () -> {
            together.await();
            return move(viewer, id, new CandidateStep.Approve(position, ""));
        };
    }

    @Test
    void who_leaves_after_the_approval_gives_the_place_back() {
        var scene = candidates.scene();
        var position = scene.position();
        var id = scene.candidate(CandidateState.RECOMMENDED);
        move(scene.stage.officer.viewer(), id, new CandidateStep.Approve(position, ""));
        move(
                scene.admin.viewer(),
                id,
                new CandidateStep.Leave(CandidateAction.NOT_SELECT, "WORK_DOES_NOT_FIT", "nezvládl by výšky"));
        assertThat(candidates.positionState(position)).isEqualTo("VACANT");
    }

    @Test
    void every_mistake_of_a_contract_is_told_at_its_field() {
        var scene = candidates.scene();
        var position = scene.position();
        var id = scene.candidate(CandidateState.RECOMMENDED);
        move(scene.stage.officer.viewer(), id, new CandidateStep.Approve(position, ""));
        var good = scene.hire(START);
        assertThat(hired(scene, id, with(good, good.start().minusDays(30), good.to(), good.wage())))
                .isEqualTo("start");
        assertThat(hired(scene, id, with(good, LocalDate.of(2028, 1, 1), LocalDate.of(2028, 6, 1), good.wage())))
                .isEqualTo("start");
        assertThat(hired(scene, id, with(good, START, START.minusDays(1), good.wage())))
                .isEqualTo("to");
        assertThat(hired(scene, id, with(good, START, START.plusYears(2), good.wage())))
                .isEqualTo("to");
        assertThat(hired(scene, id, with(good, START, good.to(), Money.crowns(10_000))))
                .isEqualTo("wage");
        assertThat(hired(scene, id, fte(good, "1.5"))).isEqualTo("fte");
        assertThat(hired(scene, id, good)).isEmpty();
    }

    private String hired(CandidateCast.Scene scene, CandidateId id, Hire hire) {
        var outcome = move(scene.admin.viewer(), id, hire);
        return outcome instanceof Outcome.Refused(var field, var _) ? field : "";
    }

    private static Hire with(Hire hire, LocalDate start, LocalDate to, Money wage) {
        return new Hire(
                hire.signedOn(),
                start,
                to,
                start,
                hire.fte(),
                hire.weeklyHours(),
                wage,
                hire.mentor(),
                hire.providers());
    }

    private static Hire fte(Hire hire, String fte) {
        return new Hire(
                hire.signedOn(),
                hire.from(),
                hire.to(),
                hire.start(),
                new BigDecimal(fte),
                hire.weeklyHours(),
                hire.wage(),
                hire.mentor(),
                hire.providers());
    }

    @Test
    void on_the_first_day_the_register_says_applicant_and_the_way_is_over() {
        var scene = candidates.scene();
        var position = scene.position();
        var id = scene.candidate(CandidateState.RECOMMENDED);
        move(scene.stage.officer.viewer(), id, new CandidateStep.Approve(position, ""));
        var outcome = (Outcome.Moved) move(scene.admin.viewer(), id, scene.hire(START));
        var placement = Objects.requireNonNull(outcome.placement());
        cast.today(START);
        cast.as(Viewer.SYSTEM, () -> movePlacement.move(Viewer.SYSTEM, placement, new PlacementStep.Start()));
        assertThat(candidates.positionState(position)).isEqualTo("FILLED");
        assertThat(candidates.system(() -> db.sql("select register_status from ipm.candidate where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single()))
                .isEqualTo("JOB_APPLICANT");
    }

    @Test
    void who_does_not_come_leaves_a_trace_and_the_place_is_free() {
        var scene = candidates.scene();
        var position = scene.position();
        var id = scene.candidate(CandidateState.RECOMMENDED);
        move(scene.stage.officer.viewer(), id, new CandidateStep.Approve(position, ""));
        var outcome = (Outcome.Moved) move(scene.admin.viewer(), id, scene.hire(START));
        var placement = Objects.requireNonNull(outcome.placement());
        cast.today(START);
        var mentor = scene.stage.mentor.viewer();
        cast.as(mentor, () -> movePlacement.move(mentor, placement, new PlacementStep.NotStarted("nepřišel")));
        assertThat(candidates.positionState(position)).isEqualTo("VACANT");
        assertThat(candidates.stateOf(id)).isEqualTo(CandidateState.WITHDRAWN);
    }

    private Outcome move(Viewer viewer, CandidateId id, CandidateStep step) {
        return cast.as(viewer, () -> moveCandidate.move(viewer, id, step));
    }

    private static String field(Outcome outcome) {
        return ((Outcome.Refused) outcome).field();
    }

    private int version(CandidateId id) {
        return candidates.system(() -> db.sql("select version from ipm.candidate where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single());
    }
}
