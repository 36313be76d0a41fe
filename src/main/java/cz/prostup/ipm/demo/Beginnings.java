package cz.prostup.ipm.demo;

import cz.prostup.access.Viewer;
import cz.prostup.calendar.WorkingDays;
import cz.prostup.ipm.demo.DemoTables.TwistRow;
import cz.prostup.ipm.placement.MovePlacement;
import cz.prostup.ipm.placement.OpenPlacement;
import cz.prostup.ipm.placement.PlacementStep;
import cz.prostup.ipm.placement.PlacementStep.Initiator;
import cz.prostup.ipm.plan.MovePlan;
import cz.prostup.ipm.plan.PlanAction;
import cz.prostup.people.RegisterPerson;
import cz.prostup.shared.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a job begins, changes and ends, and how its plan comes to be.
@DemoPart
class Beginnings {

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(16, 30);

    private final RegisterPerson registerPerson;
    private final OpenPlacement openPlacement;
    private final MovePlacement movePlacement;
    private final MovePlan movePlan;
    private final JdbcClient db;

    Beginnings(
            RegisterPerson registerPerson,
            OpenPlacement openPlacement,
            MovePlacement movePlacement,
            MovePlan movePlan,
            JdbcClient db) {
        this.registerPerson = registerPerson;
        this.openPlacement = openPlacement;
        this.movePlacement = movePlacement;
        this.movePlan = movePlan;
        this.db = db;
    }

    void into(Agenda agenda, Cast cast, Life life) {
        if (!life.isHired) {
            var approved = WorkingDays.sameOrPrevious(life.row.start().minusDays(14));
            agenda.byNow(approved.atTime(9, 0), Viewer.SYSTEM, () -> register(life));
            agenda.byNow(approved.atTime(MORNING), life.employer.officer(), () -> open(cast, life));
        }
        if (life.works()) {
            plan(agenda, cast, life);
        }
        turns(agenda, life);
    }

    private void register(Life life) {
        var row = life.row;
        life.is(registerPerson.register(row.given(), row.family(), row.born(), row.phone()));
    }

    private void open(Cast cast, Life life) {
        var employer = life.employer;
        var outcome = openPlacement.open(
                employer.officer(),
                new OpenPlacement.Approval(
                        position(life),
                        life.person(),
                        employer.mentor().userId(),
                        life.row.start(),
                        life.row.wage(),
                        List.of(employer.management()),
                        List.of(employer.payrollUnit()),
                        life.row.providers().stream().map(cast::unit).toList()));
        life.works(
                Expected.of(OpenPlacement.Outcome.Opened.class, outcome, life).placement());
    }

    private UUID position(Life life) {
        var id = Ids.next();
        db.sql("""
                        insert into ipm.position (id, agreement_id, seq, job_title, fte, weekly_hours, workplace)
                        select :id, :agreement, count(*) + 1, :job, :fte, :fte * 40, :workplace
                          from ipm.position
                         where agreement_id = :agreement
                        """)
                .param("id", id)
                .param("agreement", life.employer.agreement())
                .param("job", life.row.job())
                .param("fte", life.row.fte())
                .param("workplace", life.employer.name())
                .update();
        return id;
    }

    /// Proposed in three weeks, sent two days later, approved within the month (domain 12.1).
    private void plan(Agenda agenda, Cast cast, Life life) {
        if (life.find(Twist.PLAN_NONE).isPresent()) {
            return;
        }
        var provider = life.row.providers().getFirst();
        var author = life.worker(cast, provider);
        var mentor = life.employer.mentor();
        var officer = life.employer.officer();
        planned(agenda, life, 21, author, PlanAction.PROPOSE, "");
        planned(agenda, life, 23, mentor, PlanAction.SUBMIT, "");
        var returned = life.find(Twist.PLAN_RETURNED);
        if (returned.isPresent()) {
            planned(agenda, life, 30, officer, PlanAction.RETURN, returned.get().detail());
            planned(agenda, life, 35, mentor, PlanAction.SUBMIT, "");
            planned(agenda, life, 40, officer, PlanAction.APPROVE, "");
        } else if (life.find(Twist.PLAN_WAITING).isEmpty()) {
            planned(agenda, life, 30, officer, PlanAction.APPROVE, "");
        }
        life.find(Twist.PLAN_REVISED)
                .ifPresent(twist -> agenda.at(
                        twist.month().atDay(10).atTime(NOON),
                        author,
                        () -> move(life, author, PlanAction.REVISE, twist.detail())));
    }

    private void planned(Agenda agenda, Life life, int days, Viewer who, PlanAction action, String reason) {
        agenda.at(life.row.start().plusDays(days).atTime(NOON), who, () -> move(life, who, action, reason));
    }

    private void move(Life life, Viewer who, PlanAction action, String reason) {
        Expected.of(
                MovePlan.Outcome.Moved.class,
                movePlan.move(who, life.placement(), action, reason),
                life + " " + action);
    }

    private void turns(Agenda agenda, Life life) {
        var mentor = life.employer.mentor();
        life.find(Twist.NOT_STARTED)
                .ifPresent(twist -> step(
                        agenda,
                        WorkingDays.previous(life.row.start()),
                        mentor,
                        life,
                        new PlacementStep.NotStarted(twist.detail())));
        life.find(Twist.TERMINATED).ifPresent(twist -> step(agenda, Life.firstDay(twist), mentor, life, end(twist)));
        life.find(Twist.INTERRUPTED)
                .ifPresent(twist -> step(
                        agenda,
                        agenda.today().minusDays(1),
                        mentor,
                        life,
                        new PlacementStep.Interrupt("dlouhá nemoc, návrat zatím není znám")));
        life.find(Twist.INTERRUPTED_AND_BACK).ifPresent(twist -> {
            var last = Life.span(twist).to();
            step(agenda, last, mentor, life, new PlacementStep.Interrupt("dlouhá nemoc"));
            step(agenda, WorkingDays.next(last), mentor, life, new PlacementStep.Resume());
        });
        life.find(Twist.EXTENDED)
                .ifPresent(twist -> step(
                        agenda,
                        WorkingDays.sameOrPrevious(twist.month().atDay(15)),
                        life.employer.officer(),
                        life,
                        new PlacementStep.Extend(twist.detail())));
    }

    private static PlacementStep end(TwistRow twist) {
        return new PlacementStep.Terminate(Life.firstDay(twist), reason(twist), Initiator.EMPLOYER, "");
    }

    /// The code of the reason for which a job ended.
    static String reason(TwistRow twist) {
        return twist.detail().substring(twist.detail().indexOf(' ') + 1);
    }

    private void step(Agenda agenda, LocalDate day, Viewer who, Life life, PlacementStep step) {
        agenda.at(
                day.atTime(EVENING),
                who,
                () -> Expected.of(
                        MovePlacement.Outcome.Moved.class,
                        movePlacement.move(who, life.placement(), step),
                        life + " " + step.action()));
    }
}
