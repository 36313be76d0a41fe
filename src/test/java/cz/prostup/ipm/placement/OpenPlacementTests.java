package cz.prostup.ipm.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.DeadlineBook;
import cz.prostup.calendar.DueJobs;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.placement.OpenPlacement.Approval;
import cz.prostup.ipm.placement.OpenPlacement.Outcome;
import cz.prostup.ipm.placement.PlacementStep.Initiator;
import cz.prostup.ipm.plan.MovePlan;
import cz.prostup.ipm.plan.PlanAction;
import cz.prostup.people.PersonId;
import cz.prostup.people.RegisterPerson;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The worked example of the domain (12.1): start on 10 March 2025, plan in time, extension, end.
@ProstupTest
class OpenPlacementTests {

    private static final LocalDate START = LocalDate.of(2025, 3, 10);

    private final IpmCast cast;
    private final JdbcClient db;
    private final OpenPlacement openPlacement;
    private final MovePlacement movePlacement;
    private final MovePlan movePlan;
    private final RegisterPerson registerPerson;
    private final DeadlineBook deadlines;
    private final DueJobs dueJobs;
    private final TransactionTemplate transaction;
    private final Browserless browser;

    OpenPlacementTests(
            IpmCast cast,
            JdbcClient db,
            OpenPlacement openPlacement,
            MovePlacement movePlacement,
            MovePlan movePlan,
            RegisterPerson registerPerson,
            DeadlineBook deadlines,
            DueJobs dueJobs,
            TransactionTemplate transaction,
            Browserless browser) {
        this.cast = cast;
        this.db = db;
        this.openPlacement = openPlacement;
        this.movePlacement = movePlacement;
        this.movePlan = movePlan;
        this.registerPerson = registerPerson;
        this.deadlines = deadlines;
        this.dueJobs = dueJobs;
        this.transaction = transaction;
        this.browser = browser;
    }

    @Test
    void the_deadlines_of_the_worked_example_are_exact() {
        var stage = cast.stage();
        var placement = opened(stage);
        assertThat(openDeadlines(placement))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ipor-due", LocalDate.of(2025, 4, 10),
                        "exit-plan", LocalDate.of(2025, 12, 9),
                        "exit-talk", LocalDate.of(2026, 1, 9),
                        "basic-end", LocalDate.of(2026, 3, 9)));
        assertThat(planDue(placement)).isEqualTo(LocalDate.of(2025, 4, 10));
    }

    @Test
    void an_extension_moves_the_exit_and_remembers_what_was() {
        var stage = cast.stage();
        var placement = opened(stage);
        cast.today(START);
        move(Viewer.SYSTEM, placement, new PlacementStep.Start());
        cast.today(LocalDate.of(2026, 1, 12));
        move(Viewer.SYSTEM, placement, new PlacementStep.EnterExit());
        var outcome = move(stage.officer.viewer(), placement, new PlacementStep.Extend("hledá práci"));
        assertThat(outcome).isEqualTo(new MovePlacement.Outcome.Moved(PlacementState.ACTIVE));
        assertThat(openDeadlines(placement))
                .containsEntry("exit-plan", LocalDate.of(2026, 6, 9))
                .containsEntry("exit-talk", LocalDate.of(2026, 7, 9))
                .containsEntry("extended-end", LocalDate.of(2026, 9, 9))
                .doesNotContainKey("basic-end");
        var exitPlan = entries(placement).stream()
                .filter(entry -> entry.rule().code().equals("exit-plan"))
                .findFirst()
                .orElseThrow();
        assertThat(exitPlan.changes())
                .singleElement()
                .isEqualTo(
                        new DeadlineBook.Change(LocalDate.of(2025, 12, 9), "podpora prodloužena do 9.\u00A09. 2026"));
        assertThat(move(stage.officer.viewer(), placement, new PlacementStep.Extend("ještě")))
                .isInstanceOf(MovePlacement.Outcome.Refused.class);
    }

    @Test
    void after_the_basic_end_there_is_nothing_to_extend() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2026, 3, 10));
        assertThat(move(stage.officer.viewer(), placement, new PlacementStep.Extend("")))
                .isInstanceOf(MovePlacement.Outcome.Refused.class);
    }

    @Test
    void a_submitted_plan_meets_its_deadline() {
        var stage = cast.stage();
        var placement = opened(stage);
        cast.today(LocalDate.of(2025, 4, 2));
        cast.as(
                stage.provider.viewer(),
                () -> movePlan.move(stage.provider.viewer(), placement, PlanAction.PROPOSE, ""));
        cast.as(stage.mentor.viewer(), () -> movePlan.move(stage.mentor.viewer(), placement, PlanAction.SUBMIT, ""));
        var ipor = entries(placement).getFirst();
        assertThat(ipor.state()).isEqualTo(DeadlineBook.State.MET);
        assertThat(ipor.closedOn()).isEqualTo(LocalDate.of(2025, 4, 2));
    }

    @Test
    void an_early_end_cancels_what_runs_and_closes_the_plan() {
        var stage = cast.stage();
        var placement = opened(stage);
        cast.today(START);
        move(Viewer.SYSTEM, placement, new PlacementStep.Start());
        cast.today(LocalDate.of(2025, 5, 5));
        var mentor = stage.mentor.viewer();
        assertThat(move(mentor, placement, terminate(LocalDate.of(2025, 5, 6))))
                .isInstanceOf(MovePlacement.Outcome.Refused.class);
        assertThat(move(mentor, placement, terminate(LocalDate.of(2025, 3, 9))))
                .isInstanceOf(MovePlacement.Outcome.Refused.class);
        assertThat(move(mentor, placement, terminate(LocalDate.of(2025, 4, 30))))
                .isEqualTo(new MovePlacement.Outcome.Moved(PlacementState.TERMINATED_EARLY));
        assertThat(openDeadlines(placement)).isEmpty();
        assertThat(planState(placement)).isEqualTo("CLOSED");
    }

    @Test
    void the_jobs_start_a_placement_lead_it_to_the_exit_and_end_it_after_its_last_day() {
        var stage = cast.stage();
        var placement = opened(stage);
        assertThat(stateOn(placement, START.minusDays(1))).isEqualTo("APPROVED");
        assertThat(stateOn(placement, START)).isEqualTo("ACTIVE");
        assertThat(stateOn(placement, LocalDate.of(2025, 12, 8))).isEqualTo("ACTIVE");
        assertThat(stateOn(placement, LocalDate.of(2025, 12, 9))).isEqualTo("EXIT_PHASE");
        assertThat(stateOn(placement, LocalDate.of(2026, 3, 9))).isEqualTo("EXIT_PHASE");
        assertThat(stateOn(placement, LocalDate.of(2026, 3, 10))).isEqualTo("ENDED");
        assertThat(openDeadlines(placement)).isEmpty();
        assertThat(planState(placement)).isEqualTo("CLOSED");
    }

    @Test
    void a_job_that_slept_for_a_year_takes_all_steps_in_one_run_and_nothing_twice() {
        var placement = opened(cast.stage());
        assertThat(stateOn(placement, LocalDate.of(2026, 5, 4))).isEqualTo("ENDED");
        assertThat(stateOn(placement, LocalDate.of(2026, 5, 5))).isEqualTo("ENDED");
        assertThat(db.sql("select count(*) from ipm.history where placement_id = :id and subject = 'placement'")
                        .param("id", placement.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void an_interruption_does_not_move_the_end() {
        var stage = cast.stage();
        var placement = stage.participant(START).placement();
        cast.today(LocalDate.of(2025, 6, 20));
        assertThat(move(stage.mentor.viewer(), placement, new PlacementStep.Interrupt("nemoc")))
                .isEqualTo(new MovePlacement.Outcome.Refused(
                        "", "Přerušit lze jen při nepřítomnosti delší než 14 dní. Nejdřív ji zapište."));
        db.sql("""
                        insert into ipm.absence (id, placement_id, kind, from_date, to_date, recorded_by, recorded_at)
                        values (gen_random_uuid(), :placement, 'SICK_LEAVE', '2025-06-01', '2025-06-20', :by, now())
                        """)
                .param("placement", placement.value())
                .param("by", stage.mentor.viewer().userId())
                .update();
        move(stage.mentor.viewer(), placement, new PlacementStep.Interrupt("nemoc"));
        cast.today(LocalDate.of(2025, 7, 1));
        move(stage.mentor.viewer(), placement, new PlacementStep.Resume());
        assertThat(db.sql("select basic_end from ipm.placement where id = :id")
                        .param("id", placement.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void a_person_has_one_place_and_a_place_one_person_at_a_time() {
        var stage = cast.stage();
        cast.today(LocalDate.of(2025, 2, 10));
        var person = person();
        var position = position(stage, 90);
        open(stage.officer.viewer(), approval(stage, person, position));
        assertThat(open(stage.officer.viewer(), approval(stage, person, position(stage, 91))))
                .isEqualTo(new Outcome.Refused("Tento člověk má v té době jiné místo."));
        assertThat(open(stage.officer.viewer(), approval(stage, person(), position)))
                .isEqualTo(new Outcome.Refused("Toto místo je v té době obsazené."));
    }

    @Test
    void an_officer_of_another_branch_finds_no_position() {
        var stage = cast.stage();
        var stranger = cast.stage().officer.viewer();
        var approval = approval(stage, person(), position(stage, 90));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> open(stranger, approval));
    }

    @Test
    void every_unit_of_the_job_sees_the_person_and_nobody_else_does() {
        var stage = cast.stage();
        var placement = opened(stage);
        cast.today(START.plusDays(3));
        for (var actor : List.of(stage.officer, stage.mentor, stage.payroll, stage.provider)) {
            assertThat(browser.as(actor.login())
                            .get("/ipm/placements/" + placement)
                            .status())
                    .as(actor.login())
                    .isEqualTo(200);
        }
        assertThat(browser.as(cast.stage().officer.login())
                        .get("/ipm/placements/" + placement)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_duty_shows_up_with_its_first_reminder_and_a_late_plan_reaches_the_office() {
        var stage = cast.stage();
        var placement = opened(stage);
        cast.today(START);
        move(Viewer.SYSTEM, placement, new PlacementStep.Start());
        cast.today(LocalDate.of(2025, 4, 10));
        assertThat(home(stage.officer)).contains("Teď na vás nic nečeká");
        assertThat(home(stage.mentor))
                .contains("Připravit plán (IPOR): Karel Nový")
                .contains("dnes");
        cast.today(LocalDate.of(2025, 4, 11));
        assertThat(home(stage.officer))
                .contains("Chybí plán (IPOR): Karel Nový")
                .contains("1 pracovní den po termínu");
        cast.today(LocalDate.of(2025, 11, 24));
        assertThat(home(stage.provider)).doesNotContain("výstupní část");
        cast.today(LocalDate.of(2025, 11, 25));
        assertThat(home(stage.provider)).contains("Doplnit výstupní část plánu: Karel Nový");
        cast.today(LocalDate.of(2025, 12, 9));
        assertThat(home(stage.officer)).contains("Končí podpora: Karel Nový");
    }

    private String home(IpmCast.Actor actor) {
        return browser.as(actor.login()).get("/").text();
    }

    private PlacementId opened(IpmCast.Stage stage) {
        cast.today(LocalDate.of(2025, 2, 10));
        var outcome = open(stage.officer.viewer(), approval(stage, person(), position(stage, 90)));
        assertThat(outcome).isInstanceOf(Outcome.Opened.class);
        return ((Outcome.Opened) outcome).placement();
    }

    private Outcome open(Viewer viewer, Approval approval) {
        return cast.as(viewer, () -> openPlacement.open(viewer, approval));
    }

    private Approval approval(IpmCast.Stage stage, PersonId person, UUID position) {
        return new Approval(
                position,
                person,
                stage.mentor.viewer().userId(),
                START,
                Money.crowns(23_100),
                List.of(stage.managementUnit),
                List.of(stage.payrollUnit),
                List.of(stage.providerUnit));
    }

    private PersonId person() {
        return cast.as(Viewer.SYSTEM, () -> registerPerson.register("Karel", "Nový", LocalDate.of(1984, 2, 29), null));
    }

    private UUID position(IpmCast.Stage stage, int seq) {
        var id = Ids.next();
        db.sql("""
                        insert into ipm.position (id, agreement_id, seq, job_title, fte, weekly_hours, workplace)
                        values (:id, :agreement, :seq, 'pomocný pracovník údržby zeleně', 1, 40, 'Most')
                        """)
                .param("id", id)
                .param("agreement", stage.agreementId)
                .param("seq", seq)
                .update();
        return id;
    }

    private MovePlacement.Outcome move(Viewer viewer, PlacementId placement, PlacementStep step) {
        return cast.as(viewer, () -> movePlacement.move(viewer, placement, step));
    }

    private static PlacementStep terminate(LocalDate day) {
        return new PlacementStep.Terminate(day, "NEW_JOB", Initiator.PARTICIPANT, "práce na poště");
    }

    private String stateOn(PlacementId placement, LocalDate day) {
        cast.today(day);
        dueJobs.runAll();
        return db.sql("select state from ipm.placement where id = :id")
                .param("id", placement.value())
                .query(String.class)
                .single();
    }

    private List<DeadlineBook.Entry> entries(PlacementId placement) {
        return cast.as(Viewer.SYSTEM, () -> transaction.execute(status -> deadlines.of(placement.value())));
    }

    private Map<String, LocalDate> openDeadlines(PlacementId placement) {
        return entries(placement).stream()
                .filter(entry -> entry.state() == DeadlineBook.State.OPEN)
                .collect(Collectors.toMap(entry -> entry.rule().code(), DeadlineBook.Entry::due));
    }

    private LocalDate planDue(PlacementId placement) {
        return db.sql("select due_on from ipm.development_plan where placement_id = :id")
                .param("id", placement.value())
                .query(LocalDate.class)
                .single();
    }

    private String planState(PlacementId placement) {
        return db.sql("select state from ipm.development_plan where placement_id = :id")
                .param("id", placement.value())
                .query(String.class)
                .single();
    }
}
