package cz.prostup.ipm.monthlyreturn;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Participant;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.PlacementId;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.StatementId;
import cz.prostup.ipm.activity.AcceptStatement;
import cz.prostup.ipm.activity.Entry;
import cz.prostup.ipm.activity.LogActivity;
import cz.prostup.ipm.activity.SignStatement;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings a month of a job to where a test begins, through the use cases that people use.
@Component
public class MonthCast {

    public static final YearMonth MARCH = YearMonth.of(2025, 3);
    static final LocalDate START = LocalDate.of(2025, 3, 10);

    private final IpmCast cast;
    private final LogActivity logActivity;
    private final SignStatement signStatement;
    private final AcceptStatement acceptStatement;
    private final OpenMonths openMonths;
    private final SaveClaims saveClaims;
    private final SubmitReturns submitReturns;
    private final SheetScreens sheets;
    private final JdbcClient db;
    private final org.springframework.transaction.support.TransactionTemplate transaction;

    MonthCast(
            IpmCast cast,
            LogActivity logActivity,
            SignStatement signStatement,
            AcceptStatement acceptStatement,
            OpenMonths openMonths,
            SaveClaims saveClaims,
            SubmitReturns submitReturns,
            SheetScreens sheets,
            JdbcClient db,
            org.springframework.transaction.support.TransactionTemplate transaction) {
        this.cast = cast;
        this.logActivity = logActivity;
        this.signStatement = signStatement;
        this.acceptStatement = acceptStatement;
        this.openMonths = openMonths;
        this.saveClaims = saveClaims;
        this.submitReturns = submitReturns;
        this.sheets = sheets;
        this.db = db;
        this.transaction = transaction;
    }

    /// A stage with one participant from 10 March 2025, the month open, the day 7 April.
    public Stage march() {
        cast.today(LocalDate.of(2025, 4, 7));
        var stage = cast.stage();
        stage.participant(START);
        openMonths();
        return stage;
    }

    public void openMonths() {
        cast.as(Viewer.SYSTEM, () -> {
            openMonths.run();
            return true;
        });
    }

    public ReturnId returnOf(Participant participant) {
        return returnOf(participant, MARCH);
    }

    public ReturnId returnOf(Participant participant, YearMonth month) {
        return new ReturnId(
                db.sql("select id from ipm.monthly_return where placement_id = :placement and month = :month")
                        .param("placement", participant.placement().value())
                        .param("month", month.atDay(1))
                        .query(UUID.class)
                        .single());
    }

    /// The ten activities of the worked example: 16 hours and two on the way.
    public void workedMarch(Stage stage, Participant participant) {
        log(stage, participant, 10, "MENTORING", "1", "0");
        log(stage, participant, 12, "MAPPING_IPOR", "2", "0");
        log(stage, participant, 14, "PLANNING", "1", "0");
        log(stage, participant, 17, "DEBT_SUPPORT", "1.5", "1");
        log(stage, participant, 19, "MAPPING_IPOR", "2", "0");
        log(stage, participant, 21, "ACCOMPANIMENT", "2", "0.5");
        log(stage, participant, 24, "MAPPING_IPOR", "2", "0");
        log(stage, participant, 26, "PSYCHOLOGY", "1", "0.5");
        log(stage, participant, 28, "FINANCIAL_LITERACY", "2", "0");
        log(stage, participant, 31, "REPORTING", "1.5", "0");
    }

    public void log(Stage stage, Participant participant, int day, String kind, String hours, String travel) {
        var entry = Entry.attended(kind, MARCH.atDay(day), LocalTime.of(9, 0), Hours.of(hours))
                .withTravel(Hours.of(travel));
        cast.as(
                stage.provider.viewer(),
                () -> logActivity.log(stage.provider.viewer(), participant.placement(), entry, true));
    }

    public void signAndAccept(Stage stage, Participant participant) {
        var statement = statement(participant.placement());
        cast.as(stage.provider.viewer(), () -> signStatement.sign(stage.provider.viewer(), statement, null, true));
        cast.as(stage.mentor.viewer(), () -> acceptStatement.accept(stage.mentor.viewer(), statement, null));
    }

    public void sign(Stage stage, Participant participant) {
        var statement = statement(participant.placement());
        cast.as(stage.provider.viewer(), () -> signStatement.sign(stage.provider.viewer(), statement, null, true));
    }

    public StatementId statement(PlacementId placement) {
        return new StatementId(
                db.sql("select id from ipm.activity_statement where placement_id = :placement and month = :month")
                        .param("placement", placement.value())
                        .param("month", MARCH.atDay(1))
                        .query(UUID.class)
                        .single());
    }

    /// Gross 17 600, levies 4 365 and 1 584, 128 hours worked.
    public static WageCostClaim marchClaim() {
        return new WageCostClaim(
                Money.crowns(17_600),
                Money.crowns(4_365),
                Money.crowns(1_584),
                Money.ZERO,
                Hours.of("128"),
                Hours.of("128"),
                Hours.ZERO,
                Hours.ZERO,
                Hours.ZERO,
                Hours.ZERO);
    }

    public SaveClaims.Outcome save(Stage stage, Participant participant, WageCostClaim claim, String unsignedReason) {
        var id = returnOf(participant);
        var entry = new SaveClaims.Entry(id, version(id), claim, "", unsignedReason);
        return cast.as(stage.payroll.viewer(), () -> saveClaims.save(List.of(entry), stage.payroll.viewer()));
    }

    public SubmitReturns.Outcome submit(Stage stage, Participant participant) {
        return submit(stage, participant, Ids.next());
    }

    public SubmitReturns.Outcome submit(Stage stage, Participant participant, UUID formKey) {
        var id = returnOf(participant);
        return submit(stage, List.of(new SubmitReturns.Entry(id, version(id))), formKey, stage.payroll.viewer());
    }

    public SubmitReturns.Outcome submit(Stage stage, List<SubmitReturns.Entry> entries, UUID formKey, Viewer viewer) {
        return cast.as(viewer, () -> submitReturns.submit(formKey, stage.employerId, MARCH, entries, viewer));
    }

    /// The worked March, sent to the office.
    public ReturnId sentMarch(Stage stage) {
        var participant = stage.participants.getFirst();
        workedMarch(stage, participant);
        signAndAccept(stage, participant);
        save(stage, participant, marchClaim(), "");
        submit(stage, participant);
        return returnOf(participant);
    }

    /// A March whose checks all pass: sixteen hours in two days, the plan approved; sent to the office.
    public ReturnId cleanMarch(Stage stage, Participant participant) {
        log(stage, participant, 12, "MAPPING_IPOR", "8", "0");
        log(stage, participant, 13, "MAPPING_IPOR", "8", "0");
        signAndAccept(stage, participant);
        approvePlan(participant);
        save(stage, participant, marchClaim(), "");
        submit(stage, participant);
        return returnOf(participant);
    }

    public void approvePlan(Participant participant) {
        db.sql("update ipm.development_plan set state = 'APPROVED', decided_on = '2025-04-01' where placement_id = :id")
                .param("id", participant.placement().value())
                .update();
    }

    public int version(ReturnId id) {
        return db.sql("select version from ipm.monthly_return where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    public ReturnState state(ReturnId id) {
        return ReturnState.valueOf(db.sql("select state from ipm.monthly_return where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    public void put(ReturnId id, ReturnState state) {
        db.sql("update ipm.monthly_return set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    SheetRow row(Stage stage, Participant participant) {
        return cast.as(
                stage.payroll.viewer(),
                () -> transaction.execute(status -> sheets.rows(List.of(returnOf(participant)), stage.payroll.viewer())
                        .getFirst()));
    }
}
