package cz.prostup.ipm.activity;

import static cz.prostup.ipm.activity.StatementAction.ACCEPT;
import static cz.prostup.ipm.activity.StatementAction.CORRECT;
import static cz.prostup.ipm.activity.StatementAction.RETURN;
import static cz.prostup.ipm.activity.StatementAction.SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ActivityId;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.StatementId;
import cz.prostup.shared.Hours;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every state with every action, through the use cases, against pairs written from the domain (P11, 3.B, decisions
/// 13).
@ProstupTest
class StatementMovesTests {

    private static final LocalDate MEETING = LocalDate.of(2025, 4, 10);
    private static final LocalDate AFTER = LocalDate.of(2025, 5, 5);

    private final IpmCast cast;
    private final JdbcClient db;
    private final LogActivity log;
    private final CorrectActivity correct;
    private final SignStatement sign;
    private final AcceptStatement accept;
    private final ReturnStatement giveBack;

    StatementMovesTests(
            IpmCast cast,
            JdbcClient db,
            LogActivity log,
            CorrectActivity correct,
            SignStatement sign,
            AcceptStatement accept,
            ReturnStatement giveBack) {
        this.cast = cast;
        this.db = db;
        this.log = log;
        this.correct = correct;
        this.sign = sign;
        this.accept = accept;
        this.giveBack = giveBack;
    }

    private record Scene(IpmCast.Stage stage, ActivityId activity, StatementId statement) {

        Viewer provider() {
            return stage.provider.viewer();
        }

        Viewer mentor() {
            return stage.mentor.viewer();
        }
    }

    @ParameterizedTest(name = "{0} {1} → {2} by {3}")
    @CsvFileSource(
            resources = "/cz/prostup/ipm/activity/statement-moves.csv",
            useHeadersInDisplayName = false,
            numLinesToSkip = 1)
    void every_pair_ends_as_the_domain_says(StatementState from, StatementAction action, String to, String role) {
        var scene = sceneIn(from);
        var actor = role.equals("MENTOR") ? scene.mentor() : scene.provider();

        boolean moved = act(scene, action, actor);

        assertThat(moved).isEqualTo(!to.equals("-"));
        assertThat(stateOf(scene)).isEqualTo(to.equals("-") ? from : StatementState.valueOf(to));
        assertThat(historyOf(scene, action, from)).isEqualTo(moved ? 1 : 0);
    }

    @Test
    void the_pairs_of_the_domain_cover_all_states_and_actions() {
        assertThat(StatementState.values().length * StatementAction.values().length)
                .isEqualTo(16);
        assertThat(StatementLifecycle.TABLE.moves()).hasSize(7);
    }

    @Test
    void who_only_reads_cannot_move_anything() {
        var scene = sceneIn(StatementState.SIGNED);
        for (var reader :
                Set.of(scene.stage().payroll.viewer(), scene.stage().officer.viewer())) {
            for (var action : Set.of(SIGN, ACCEPT, RETURN)) {
                assertThat(act(scene, action, reader)).isFalse();
            }
        }
        assertThat(act(scene, ACCEPT, scene.provider())).isFalse();
        assertThat(act(scene, RETURN, scene.provider())).isFalse();
        var open = sceneIn(StatementState.OPEN);
        assertThat(act(open, SIGN, open.mentor(), true)).isFalse();
        assertThat(stateOf(scene)).isEqualTo(StatementState.SIGNED);
        assertThatThrownBy(() -> act(scene, CORRECT, scene.mentor())).isInstanceOf(NotFound.class);
    }

    @Test
    void people_of_another_stage_do_not_find_the_statement() {
        var scene = sceneIn(StatementState.SIGNED);
        var other = cast.stage();
        assertThatThrownBy(() -> act(scene, SIGN, other.provider.viewer())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> act(scene, ACCEPT, other.mentor.viewer())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_signature_belongs_to_what_was_seen() {
        var scene = sceneIn(StatementState.OPEN);
        int seen = versionOf(scene);
        logOn(scene.stage(), MEETING.plusDays(1));
        assertThatThrownBy(() ->
                        cast.as(scene.provider(), () -> sign.sign(scene.provider(), scene.statement(), seen, false)))
                .isInstanceOf(StaleRecord.class);
    }

    @Test
    void a_month_that_runs_is_signed_only_by_who_says_that_nothing_more_comes() {
        var scene = sceneIn(StatementState.OPEN);
        cast.today(LocalDate.of(2025, 4, 29));
        assertThat(cast.as(scene.provider(), () -> sign.sign(scene.provider(), scene.statement(), null, false)))
                .isEqualTo(new StatementOutcome.TooEarly(LocalDate.of(2025, 4, 30)));
        assertThat(cast.as(scene.provider(), () -> sign.sign(scene.provider(), scene.statement(), null, true)))
                .isEqualTo(new StatementOutcome.Moved(scene.statement(), StatementState.SIGNED));
    }

    @Test
    void on_the_last_day_of_the_support_nobody_has_to_say_anything() {
        var scene = sceneIn(StatementState.OPEN);
        cast.as(
                Viewer.SYSTEM,
                () -> db.sql("update ipm.placement set ended_on = '2025-04-15' where id = :id")
                        .param(
                                "id",
                                scene.stage()
                                        .participants
                                        .getFirst()
                                        .placement()
                                        .value())
                        .update());
        cast.today(LocalDate.of(2025, 4, 15));
        assertThat(act(scene, SIGN, scene.provider(), false)).isTrue();
    }

    @Test
    void a_plan_without_an_outcome_stops_the_signature() {
        var scene = sceneIn(StatementState.OPEN);
        cast.today(MEETING);
        cast.as(
                scene.provider(),
                () -> log.log(
                        scene.provider(),
                        scene.stage().participants.getFirst().placement(),
                        Entry.planned("CAREER", MEETING.plusDays(3), LocalTime.of(10, 0), Hours.of("1")),
                        false));
        cast.today(AFTER);
        assertThat(cast.as(scene.provider(), () -> sign.sign(scene.provider(), scene.statement(), null, true)))
                .isEqualTo(new StatementOutcome.Unsettled(1));
    }

    @Test
    void a_return_needs_a_reason() {
        var scene = sceneIn(StatementState.SIGNED);
        assertThat(cast.as(scene.mentor(), () -> giveBack.giveBack(scene.mentor(), scene.statement(), null, " ")))
                .isEqualTo(new StatementOutcome.ReasonMissing());
    }

    private Scene sceneIn(StatementState state) {
        cast.today(MEETING);
        var stage = cast.stage();
        stage.participant(LocalDate.of(2025, 3, 10));
        var saved = logOn(stage, MEETING);
        var scene = new Scene(stage, saved.activity(), saved.statement());
        cast.today(AFTER);
        if (state != StatementState.OPEN) {
            assertThat(act(scene, SIGN, scene.provider())).isTrue();
        }
        if (state == StatementState.ACCEPTED) {
            assertThat(act(scene, ACCEPT, scene.mentor())).isTrue();
        }
        if (state == StatementState.RETURNED) {
            assertThat(act(scene, RETURN, scene.mentor())).isTrue();
        }
        return scene;
    }

    private ActivityOutcome.Saved logOn(IpmCast.Stage stage, LocalDate day) {
        var viewer = stage.provider.viewer();
        var entry = Entry.attended("COUNSELLING", day, LocalTime.of(9, 0), Hours.of("1.5"));
        return (ActivityOutcome.Saved) cast.as(
                viewer, () -> log.log(viewer, stage.participants.getFirst().placement(), entry, false));
    }

    private boolean act(Scene scene, StatementAction action, Viewer actor) {
        return act(scene, action, actor, false);
    }

    private boolean act(Scene scene, StatementAction action, Viewer actor, boolean nothingMore) {
        return cast.as(actor, () -> switch (action) {
            case SIGN -> sign.sign(actor, scene.statement(), null, nothingMore) instanceof StatementOutcome.Moved;
            case ACCEPT -> accept.accept(actor, scene.statement(), null) instanceof StatementOutcome.Moved;
            case RETURN ->
                giveBack.giveBack(actor, scene.statement(), null, "v úterý byl v práci")
                        instanceof StatementOutcome.Moved;
            case CORRECT -> {
                var entry = Entry.attended("COUNSELLING", MEETING, LocalTime.of(9, 0), Hours.of("1"));
                yield correct.replace(actor, scene.activity(), entry, "trvalo to jen hodinu", false)
                        instanceof ActivityOutcome.Saved;
            }
        });
    }

    private StatementState stateOf(Scene scene) {
        return StatementState.valueOf(db.sql("select state from ipm.activity_statement where id = :id")
                .param("id", scene.statement().value())
                .query(String.class)
                .single());
    }

    private int versionOf(Scene scene) {
        return db.sql("select version from ipm.activity_statement where id = :id")
                .param("id", scene.statement().value())
                .query(Integer.class)
                .single();
    }

    private long historyOf(Scene scene, StatementAction action, StatementState from) {
        return db.sql(
                        "select count(*) from ipm.history where subject_id = :id and action = :action and from_state = :from")
                .param("id", scene.statement().value())
                .param("action", action.name())
                .param("from", from.name())
                .query(Long.class)
                .single();
    }
}
