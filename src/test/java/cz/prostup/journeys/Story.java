package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.calendar.DueJobs;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Participant;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.activity.AcceptStatement;
import cz.prostup.ipm.activity.ActivityOutcome;
import cz.prostup.ipm.activity.Attendance;
import cz.prostup.ipm.activity.Entry;
import cz.prostup.ipm.activity.LogActivity;
import cz.prostup.ipm.activity.SignStatement;
import cz.prostup.shared.Hours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings a stage to where a journey begins, through the use cases.
@Component
class Story {

    static final YearMonth MARCH = YearMonth.of(2025, 3);
    static final LocalDate START = LocalDate.of(2025, 3, 10);

    private final IpmCast cast;
    private final LogActivity logActivity;
    private final SignStatement signStatement;
    private final AcceptStatement acceptStatement;
    private final DueJobs jobs;
    private final JdbcClient db;

    Story(
            IpmCast cast,
            LogActivity logActivity,
            SignStatement signStatement,
            AcceptStatement acceptStatement,
            DueJobs jobs,
            JdbcClient db) {
        this.cast = cast;
        this.logActivity = logActivity;
        this.signStatement = signStatement;
        this.acceptStatement = acceptStatement;
        this.jobs = jobs;
        this.db = db;
    }

    /// A stage on a day, with so many participants from 10 March 2025.
    Stage stage(LocalDate today, int people) {
        cast.today(today);
        var stage = cast.stage();
        for (int i = 0; i < people; i++) {
            stage.participant(START);
        }
        return stage;
    }

    /// A stage on 7 April 2025 whose March is worked, signed, accepted and waits for payroll.
    Stage readyForPayroll(int people) {
        var stage = stage(LocalDate.of(2025, 4, 7), people);
        for (var participant : stage.participants) {
            workedMarch(stage, participant);
            signAndAccept(stage, participant, MARCH);
        }
        dayBegins(LocalDate.of(2025, 4, 7));
        return stage;
    }

    /// The ten activities of the worked example: 16 hours and two on the way (domain 12.2).
    void workedMarch(Stage stage, Participant participant) {
        marchBefore28(stage, participant);
        log(stage, participant, "2025-03-17", "DEBT_SUPPORT", "1.5", "1");
        log(stage, participant, "2025-03-28", "FINANCIAL_LITERACY", "2", "0");
        log(stage, participant, "2025-03-31", "REPORTING", "1.5", "0");
    }

    /// What was written down of the worked March until the 28th, without the debt advice of the 17th.
    void marchBefore28(Stage stage, Participant participant) {
        log(stage, participant, "2025-03-10", "MENTORING", "1", "0");
        log(stage, participant, "2025-03-12", "MAPPING_IPOR", "2", "0");
        log(stage, participant, "2025-03-14", "PLANNING", "1", "0");
        log(stage, participant, "2025-03-19", "MAPPING_IPOR", "2", "0");
        log(stage, participant, "2025-03-21", "ACCOMPANIMENT", "2", "0.5");
        log(stage, participant, "2025-03-24", "MAPPING_IPOR", "2", "0");
        log(stage, participant, "2025-03-26", "PSYCHOLOGY", "1", "0.5");
    }

    void log(Stage stage, Participant participant, String day, String kind, String hours, String travel) {
        log(stage, participant, day, kind, hours, travel, Attendance.ATTENDED);
    }

    void log(
            Stage stage,
            Participant participant,
            String day,
            String kind,
            String hours,
            String travel,
            Attendance attendance) {
        var entry = Entry.recorded(kind, LocalDate.parse(day), LocalTime.of(9, 0), Hours.of(hours), attendance)
                .withTravel(Hours.of(travel));
        var provider = stage.provider.viewer();
        assertThat(cast.as(provider, () -> logActivity.log(provider, participant.placement(), entry, true)))
                .isInstanceOf(ActivityOutcome.Saved.class);
    }

    void signAndAccept(Stage stage, Participant participant, YearMonth month) {
        var statement = statement(participant, month);
        var provider = stage.provider.viewer();
        var mentor = stage.mentor.viewer();
        cast.as(provider, () -> signStatement.sign(provider, statement, null, true));
        cast.as(mentor, () -> acceptStatement.accept(mentor, statement, null));
    }

    /// Moves the clock and runs what falls due: months open, supports end.
    void dayBegins(LocalDate day) {
        cast.today(day);
        jobs.runAll();
    }

    StatementId statement(Participant participant, YearMonth month) {
        return new StatementId(idOf("activity_statement", participant, month));
    }

    ReturnId returnOf(Participant participant, YearMonth month) {
        return new ReturnId(idOf("monthly_return", participant, month));
    }

    private UUID idOf(String table, Participant participant, YearMonth month) {
        return db.sql("select id from ipm." + table + " where placement_id = :placement and month = :month")
                .param("placement", participant.placement().value())
                .param("month", month.atDay(1))
                .query(UUID.class)
                .single();
    }
}
