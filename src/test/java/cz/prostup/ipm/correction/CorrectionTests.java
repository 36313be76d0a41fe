package cz.prostup.ipm.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.correction.DraftCorrection.AlreadyOpen;
import cz.prostup.ipm.correction.DraftCorrection.NotDecided;
import cz.prostup.ipm.correction.MoveCorrection.Reason;
import cz.prostup.ipm.correction.MoveCorrection.Refused;
import cz.prostup.ipm.monthlyreturn.MonthCast;
import cz.prostup.ipm.monthlyreturn.ReturnState;
import cz.prostup.payments.PaymentId;
import cz.prostup.payments.PaymentMoved;
import cz.prostup.payments.PaymentState;
import cz.prostup.payments.RecoveryId;
import cz.prostup.payments.RecoveryMoved;
import cz.prostup.payments.RecoveryState;
import cz.prostup.payments.Subject;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.ProstupTest;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The correction of an approved month from its beginning to the money.
@ProstupTest
class CorrectionTests {

    private final IpmCast cast;
    private final MonthCast month;
    private final CorrectionCast corrections;
    private final DraftCorrection draft;
    private final MoveCorrection move;
    private final CorrectionsToPay toPay;
    private final Corrected corrected;
    private final CorrectionScreens screens;
    private final RulesChange rulesChange;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    CorrectionTests(
            IpmCast cast,
            MonthCast month,
            CorrectionCast corrections,
            DraftCorrection draft,
            MoveCorrection move,
            CorrectionsToPay toPay,
            Corrected corrected,
            CorrectionScreens screens,
            RulesChange rulesChange,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient db) {
        this.cast = cast;
        this.month = month;
        this.corrections = corrections;
        this.draft = draft;
        this.move = move;
        this.toPay = toPay;
        this.corrected = corrected;
        this.screens = screens;
        this.rulesChange = rulesChange;
        this.events = events;
        this.transaction = transaction;
        this.db = db;
    }

    @Test
    void more_money_waits_for_a_payment_of_its_own_and_is_done_when_it_arrives() {
        var stage = month.march();
        var id = corrections.approved(stage, corrections.approvedMarch(stage), CorrectionCast.higher(), Exit.PAY_MORE);
        var waiting = waiting(stage);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().month()).isEqualTo(YearMonth.of(2025, 3));
        assertThat(waiting.getFirst().wage()).isEqualTo(Money.crowns(669));
        assertThat(waiting.getFirst().integration()).isEqualTo(Money.ZERO);
        assertThat(waiting.getFirst().carried()).isFalse();
        assertThat(waiting.getFirst().involved())
                .containsExactlyInAnyOrder(
                        stage.payroll.viewer().userId(),
                        stage.officer.viewer().userId(),
                        stage.secondOfficer.viewer().userId());
        announce(stage, id, PaymentState.FAILED);
        assertThat(corrections.state(id)).isEqualTo(CorrectionState.APPROVED);
        announce(stage, id, PaymentState.PAID);
        assertThat(corrections.state(id)).isEqualTo(CorrectionState.DONE);
        assertThat(waiting(stage)).isEmpty();
    }

    @Test
    void too_much_money_becomes_a_claim_and_is_done_when_it_came_back() {
        var stage = month.march();
        var id = corrections.approved(stage, corrections.approvedMarch(stage), CorrectionCast.lower(), Exit.RECOVER);
        var claimed = db.sql("select amount from payments.recovery_card where subject_id = :id and state = 'RAISED'")
                .param("id", id.value())
                .query(java.math.BigDecimal.class)
                .single();
        assertThat(claimed).isEqualByComparingTo("669");
        assertThat(waiting(stage)).isEmpty();
        var by = stage.officer.viewer().userId();
        publish(
                stage,
                new RecoveryMoved(
                        new RecoveryId(Ids.next()), RecoveryState.RAISED, RecoveryState.PAID, id.value(), by));
        assertThat(corrections.state(id)).isEqualTo(CorrectionState.DONE);
    }

    @Test
    void a_difference_may_be_carried_into_the_next_payment() {
        var stage = month.march();
        corrections.approved(stage, corrections.approvedMarch(stage), CorrectionCast.lower(), Exit.SETTLE);
        assertThat(waiting(stage)).singleElement().satisfies(item -> {
            assertThat(item.carried()).isTrue();
            assertThat(item.amount()).isEqualTo(Money.crowns(-669));
        });
    }

    @Test
    void nothing_to_settle_is_settled_at_once() {
        var stage = month.march();
        var id = corrections.approved(
                stage, corrections.approvedMarch(stage), CorrectionCast.wages(17_600, 4_364, 1_584), Exit.SETTLE);
        assertThat(corrections.state(id)).isEqualTo(CorrectionState.DONE);
        assertThat(waiting(stage)).isEmpty();
    }

    @Test
    void a_correction_of_a_correction_stands_on_the_first_and_the_truth_is_their_sum() {
        var stage = month.march();
        var ret = corrections.approvedMarch(stage);
        corrections.approved(stage, ret, CorrectionCast.higher(), Exit.PAY_MORE);
        assertThat(truth(stage, ret)).isEqualTo(Money.crowns(17_143));
        var second = corrections.approved(stage, ret, CorrectionCast.lower(), Exit.RECOVER);
        var detail = cast.as(stage.officer.viewer(), () -> screens.detail(second, stage.officer.viewer()));
        assertThat(detail.correction().seq()).isEqualTo(2);
        assertThat(Objects.requireNonNull(detail.comparison()).before().total()).isEqualTo(Money.crowns(17_143));
        assertThat(detail.difference()).isEqualTo(Money.crowns(-1_338));
        assertThat(truth(stage, ret)).isEqualTo(Money.crowns(15_805));
    }

    @Test
    void an_agreement_that_ended_has_nothing_to_carry_into() {
        var stage = month.march();
        var ret = corrections.approvedMarch(stage);
        corrections.endAgreement(stage);
        var id = corrections.start(
                ret, Change.ofWages(CorrectionCast.REASON, CorrectionCast.higher()), stage.payroll.viewer());
        corrections.propose(stage, id);
        var officer = stage.officer.viewer();
        assertThat(cast.as(officer, () -> screens.detail(id, officer)).exits()).containsExactly(Exit.PAY_MORE);
        assertThat(cast.as(officer, () -> move.check(id, corrections.version(id), Exit.SETTLE, officer)))
                .isEqualTo(new Refused(Reason.EXIT_IMPOSSIBLE));
    }

    @Test
    void the_original_stays_byte_for_byte() {
        var stage = month.march();
        var ret = corrections.approvedMarch(stage);
        var before = fingerprint(ret);
        var id = corrections.approved(stage, ret, CorrectionCast.higher(), Exit.PAY_MORE);
        announce(stage, id, PaymentState.PAID);
        assertThat(fingerprint(ret)).isEqualTo(before);
    }

    @Test
    void the_second_person_sees_the_first_correction() {
        var stage = month.march();
        var ret = corrections.approvedMarch(stage);
        var change = Change.ofWages(CorrectionCast.REASON, CorrectionCast.higher());
        var first = corrections.start(ret, change, stage.payroll.viewer());
        var officer = stage.officer.viewer();
        assertThat(cast.as(officer, () -> draft.start(ret, change, officer))).isEqualTo(new AlreadyOpen(first));
        var provider = stage.provider.viewer();
        assertThat(cast.as(provider, () -> draft.start(ret, Change.ofLateHours("Zapomenuté zápisy."), provider)))
                .isEqualTo(new AlreadyOpen(null));
    }

    @Test
    void a_month_before_approval_is_mended_in_the_ordinary_way() {
        var stage = month.march();
        var ret = month.sentMarch(stage);
        var payroll = stage.payroll.viewer();
        var change = Change.ofWages(CorrectionCast.REASON, CorrectionCast.higher());
        assertThat(cast.as(payroll, () -> draft.start(ret, change, payroll)))
                .isEqualTo(new NotDecided(ReturnState.SUBMITTED));
    }

    @Test
    void whoever_checked_does_not_approve_not_even_through_a_substitute() {
        var stage = month.march();
        var ret = corrections.approvedMarch(stage);
        var id = corrections.checked(stage, ret, CorrectionCast.higher(), Exit.PAY_MORE);
        assertThat(corrections.approve(id, stage.officer.viewer())).isEqualTo(new Refused(Reason.SAME_PERSON));
        assertThat(corrections.approve(id, standingInFor(stage, stage.officer.viewer())))
                .isEqualTo(new Refused(Reason.SAME_PERSON));
        assertThat(corrections.approve(id, stage.secondOfficer.viewer()))
                .isEqualTo(new MoveCorrection.Moved(CorrectionState.APPROVED));
    }

    @Test
    void what_changed_meanwhile_is_not_overwritten() {
        var stage = month.march();
        var ret = corrections.approvedMarch(stage);
        var payroll = stage.payroll.viewer();
        var id = corrections.start(ret, Change.ofWages(CorrectionCast.REASON, CorrectionCast.higher()), payroll);
        int seen = corrections.version(id);
        var other = Change.ofWages(CorrectionCast.REASON, CorrectionCast.lower());
        cast.as(payroll, () -> draft.save(id, seen, other, payroll));
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> cast.as(payroll, () -> draft.save(id, seen, other, payroll)));
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> cast.as(payroll, () -> move.propose(id, seen, null, payroll)));
    }

    @Test
    void late_hours_are_asked_for_by_the_provider_who_sees_no_wages() {
        var stage = month.march();
        var ret = corrections.approvedShortMarch(stage);
        corrections.lateHours(stage);
        var provider = stage.provider.viewer();
        var id = corrections.start(ret, Change.ofLateHours("Dvě schůzky nebyly zapsané."), provider);
        var seen = cast.as(provider, () -> screens.detail(id, provider));
        assertThat(seen.comparison()).isNull();
        assertThat(seen.correction().hoursBefore()).isEqualTo(Hours.of("6"));
        assertThat(seen.correction().change().hours()).isEqualTo(Hours.of("16"));
        cast.as(provider, () -> move.propose(id, corrections.version(id), null, provider));
        var officer = stage.officer.viewer();
        cast.as(officer, () -> move.check(id, corrections.version(id), Exit.PAY_MORE, officer));
        corrections.approve(id, stage.secondOfficer.viewer());
        assertThat(waiting(stage)).singleElement().satisfies(item -> {
            assertThat(item.wage()).isEqualTo(Money.ZERO);
            assertThat(item.integration()).isEqualTo(Money.crowns(4_700));
        });
    }

    @Test
    void a_provider_finds_no_correction_of_wages() {
        var stage = month.march();
        var id = corrections.checked(stage, corrections.approvedMarch(stage), CorrectionCast.higher(), Exit.PAY_MORE);
        var provider = stage.provider.viewer();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cast.as(provider, () -> screens.detail(id, provider)));
    }

    @Test
    void other_rules_show_who_gains_before_anything_is_done() {
        var stage = month.march();
        corrections.approvedMarch(stage);
        anotherVersion("IPM-ZKOUSKA-60", "0.60");
        var officer = stage.officer.viewer();
        var from = YearMonth.of(2025, 1);
        var preview = cast.as(officer, () -> rulesChange.preview(stage.agreementId, "IPM-ZKOUSKA-60", from, officer));
        assertThat(preview.gained()).isEqualTo(Money.crowns(14_129 - 11_774));
        assertThat(preview.owed()).isEqualTo(Money.ZERO);
        assertThat(preview.drafts()).isEqualTo(1);
        int made = cast.as(
                officer,
                () -> rulesChange.start(stage.agreementId, "IPM-ZKOUSKA-60", from, "Dodatek č. 2 od ledna.", officer));
        assertThat(made).isEqualTo(1);
        int again = cast.as(
                officer,
                () -> rulesChange.start(stage.agreementId, "IPM-ZKOUSKA-60", from, "Dodatek č. 2 od ledna.", officer));
        assertThat(again).isZero();
    }

    private void anotherVersion(String code, String rate) {
        db.sql("""
                        insert into ipm.rules_version (code, label, valid_from, valid_to, status, legal_basis, source)
                        select :code, label, valid_from, valid_to, 'DRAFT', legal_basis, source
                          from ipm.rules_version where code = 'IPM-2025'
                        on conflict do nothing
                        """).param("code", code).update();
        db.sql("""
                        insert into ipm.rules_parameter (rules, parameter, value, status, source)
                        select :code, parameter, case parameter when 'wageRate' then :rate else value end, status, source
                          from ipm.rules_parameter where rules = 'IPM-2025'
                        on conflict do nothing
                        """).param("code", code).param("rate", rate).update();
    }

    /// Somebody else of the office who acts for that officer.
    private static Viewer standingInFor(Stage stage, Viewer principal) {
        var own = stage.actor("substitute", stage.officeUnit, Role.KOP_OFFICER).viewer();
        var unit = own.memberships().getFirst();
        return new Viewer(
                own.userId(),
                own.name(),
                List.of(
                        unit,
                        new Membership(
                                unit.unitId(),
                                unit.unit(),
                                unit.organisationId(),
                                unit.organisation(),
                                Role.KOP_OFFICER,
                                principal.userId())));
    }

    private List<CorrectionsToPay.ToPay> waiting(Stage stage) {
        return cast.as(stage.officer.viewer(), () -> toPay.of(stage.branchId));
    }

    private Money truth(Stage stage, ReturnId ret) {
        var amounts = cast.as(stage.officer.viewer(), () -> corrected.amounts(List.of(ret)));
        return Objects.requireNonNull(amounts.get(ret)).total();
    }

    private void announce(Stage stage, CorrectionId id, PaymentState to) {
        var subject = new Subject(Subject.Kind.CORRECTION, id.value());
        publish(
                stage,
                new PaymentMoved(
                        new PaymentId(Ids.next()),
                        PaymentState.SENT,
                        to,
                        List.of(subject),
                        stage.officer.viewer().userId()));
    }

    private void publish(Stage stage, Object event) {
        inTransaction(stage.officer.viewer(), () -> {
            events.publishEvent(event);
            return true;
        });
    }

    /// All that the return is made of.
    private String fingerprint(ReturnId ret) {
        return inTransaction(
                Viewer.SYSTEM,
                () -> db.sql("""
                        select md5((select r::text from ipm.monthly_return r where r.id = :id)
                                || (select w::text from ipm.wage_cost_claim w where w.return_id = :id)
                                || (select string_agg(k::text, ';' order by k.id) from ipm.calculation k where k.return_id = :id)
                                || (select string_agg(l::text, ';' order by l.calculation_id, l.seq)
                                      from ipm.calculation_line l
                                      join ipm.calculation k on k.id = l.calculation_id
                                     where k.return_id = :id))
                        """).param("id", ret.value()).query(String.class).single());
    }

    private <T> T inTransaction(Viewer viewer, Supplier<T> action) {
        return cast.as(viewer, () -> transaction.execute(status -> action.get()));
    }
}
