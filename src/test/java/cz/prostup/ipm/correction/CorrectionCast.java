package cz.prostup.ipm.correction;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.activity.AcceptStatement;
import cz.prostup.ipm.activity.CorrectActivity;
import cz.prostup.ipm.activity.Entry;
import cz.prostup.ipm.correction.Change.Wages;
import cz.prostup.ipm.monthlyreturn.MonthCast;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.ipm.monthlyreturn.ReviewReturn;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings a month to where a correction begins: the worked March, approved at 16 474 Kč.
@Component
class CorrectionCast {

    static final String REASON = "V hrubé mzdě chybělo osobní ohodnocení.";

    private final IpmCast cast;
    private final MonthCast month;
    private final ReviewReturn review;
    private final CorrectActivity correctActivity;
    private final AcceptStatement accept;
    private final DraftCorrection draft;
    private final MoveCorrection move;
    private final JdbcClient db;

    CorrectionCast(
            IpmCast cast,
            MonthCast month,
            ReviewReturn review,
            CorrectActivity correctActivity,
            AcceptStatement accept,
            DraftCorrection draft,
            MoveCorrection move,
            JdbcClient db) {
        this.cast = cast;
        this.month = month;
        this.review = review;
        this.correctActivity = correctActivity;
        this.accept = accept;
        this.draft = draft;
        this.move = move;
        this.db = db;
    }

    ReturnId approvedMarch(Stage stage) {
        var id = month.sentMarch(stage);
        approve(stage, id);
        return id;
    }

    /// March with six hours only, so the integration contribution is missing.
    ReturnId approvedShortMarch(Stage stage) {
        var participant = stage.participants.getFirst();
        month.log(stage, participant, 12, "MAPPING_IPOR", "6", "0");
        month.signAndAccept(stage, participant);
        month.save(stage, participant, MonthCast.marchClaim(), "");
        month.submit(stage, participant);
        var id = month.returnOf(participant);
        approve(stage, id);
        return id;
    }

    private void approve(Stage stage, ReturnId id) {
        var officer = stage.officer.viewer();
        cast.as(officer, () -> review.take(id, month.version(id), officer));
        cast.as(officer, () -> review.approve(id, month.version(id), officer));
        assertThat(month.state(id)).isEqualTo(ReturnState.APPROVED);
    }

    /// Ten hours that nobody wrote down in time, accepted by the mentor.
    void lateHours(Stage stage) {
        var participant = stage.participants.getFirst();
        var provider = stage.provider.viewer();
        for (int day : new int[] {18, 25}) {
            var entry = Entry.attended("COUNSELLING", MonthCast.MARCH.atDay(day), LocalTime.of(9, 0), Hours.of("5"));
            cast.as(
                    provider,
                    () -> correctActivity.addLate(
                            provider, participant.placement(), entry, "zapomenutý zápis", true, Ids.next()));
        }
        var mentor = stage.mentor.viewer();
        cast.as(mentor, () -> accept.accept(mentor, month.statement(participant.placement()), null));
    }

    static Wages wages(long gross, long social, long health) {
        return new Wages(Money.crowns(gross), Money.crowns(social), Money.crowns(health), Money.ZERO);
    }

    /// Half of 1 337 Kč more: +669 Kč.
    static Wages higher() {
        return wages(18_600, 4_613, 1_674);
    }

    static Wages lower() {
        return wages(16_600, 4_117, 1_494);
    }

    CorrectionId start(ReturnId id, Change change, Viewer viewer) {
        var outcome = cast.as(viewer, () -> draft.start(id, change, viewer));
        assertThat(outcome).isInstanceOf(DraftCorrection.Saved.class);
        return ((DraftCorrection.Saved) outcome).id();
    }

    /// Begun and proposed by payroll, checked by the first officer.
    CorrectionId checked(Stage stage, ReturnId id, Wages wages, Exit exit) {
        var correction = start(id, Change.ofWages(REASON, wages), stage.payroll.viewer());
        propose(stage, correction);
        var officer = stage.officer.viewer();
        assertThat(cast.as(officer, () -> move.check(correction, version(correction), exit, officer)))
                .isEqualTo(new MoveCorrection.Moved(CorrectionState.PROPOSED));
        return correction;
    }

    void propose(Stage stage, CorrectionId id) {
        var payroll = stage.payroll.viewer();
        assertThat(cast.as(payroll, () -> move.propose(id, version(id), null, payroll)))
                .isEqualTo(new MoveCorrection.Moved(CorrectionState.PROPOSED));
    }

    CorrectionId approved(Stage stage, ReturnId id, Wages wages, Exit exit) {
        var correction = checked(stage, id, wages, exit);
        assertThat(approve(correction, stage.secondOfficer.viewer())).isInstanceOf(MoveCorrection.Moved.class);
        return correction;
    }

    MoveCorrection.Outcome approve(CorrectionId id, Viewer viewer) {
        return cast.as(viewer, () -> move.approve(id, version(id), viewer));
    }

    int version(CorrectionId id) {
        return db.sql("select version from ipm.correction where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    CorrectionState state(CorrectionId id) {
        return CorrectionState.valueOf(db.sql("select state from ipm.correction where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    void endAgreement(Stage stage) {
        db.sql("update ipm.agreement set state = 'ENDED' where id = :id")
                .param("id", stage.agreementId)
                .update();
    }
}
