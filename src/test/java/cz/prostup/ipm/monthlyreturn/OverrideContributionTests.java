package cz.prostup.ipm.monthlyreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Role;
import cz.prostup.access.Viewer;
import cz.prostup.access.Viewer.Membership;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.ReturnId;
import cz.prostup.ipm.monthlyreturn.Check.Kind;
import cz.prostup.ipm.monthlyreturn.OverrideContribution.Done;
import cz.prostup.ipm.monthlyreturn.OverrideContribution.Refused;
import cz.prostup.ipm.monthlyreturn.SheetRow.Defect;
import cz.prostup.shared.Money;
import cz.prostup.shared.NotFound;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.CountingDataSource;
import cz.prostup.testing.ProstupTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProstupTest
class OverrideContributionTests {

    private static final String REASON = "Poradna byla tři týdny zavřená, zaměstnavatel za to nemohl.";

    private final IpmCast cast;
    private final MonthCast month;
    private final OverrideContribution override;
    private final ReviewReturn reviewReturn;
    private final ReviewScreens screens;
    private final InvolvedPersons involved;
    private final Browserless browser;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    OverrideContributionTests(
            IpmCast cast,
            MonthCast month,
            OverrideContribution override,
            ReviewReturn reviewReturn,
            ReviewScreens screens,
            InvolvedPersons involved,
            Browserless browser,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.month = month;
        this.override = override;
        this.reviewReturn = reviewReturn;
        this.screens = screens;
        this.involved = involved;
        this.browser = browser;
        this.db = db;
        this.transaction = transaction;
    }

    @Test
    void the_decision_becomes_a_new_calculation_that_comes_out_again_and_may_be_taken_back() {
        var stage = month.march();
        var id = shortMarchInReview(stage);
        var officer = stage.officer.viewer();
        assertThat(decide(id, "4700", officer)).isEqualTo(new Done(Money.crowns(16_474)));
        assertThat(frozen(id, officer).integration()).isEqualTo(Money.crowns(4_700));
        assertThat(level(id, officer, Kind.RECOMPUTED)).isEqualTo(Check.Level.PASSED);
        assertThat(decide(id, "2000", officer)).isEqualTo(new Done(Money.crowns(13_774)));
        assertThat(cast.as(officer, () -> override.withdraw(id, month.version(id), officer)))
                .isEqualTo(new Done(Money.crowns(11_774)));
        assertThat(frozen(id, officer).total()).isEqualTo(Money.crowns(11_774));
        assertThat(level(id, officer, Kind.RECOMPUTED)).isEqualTo(Check.Level.PASSED);
        assertThat(calculations(id)).isEqualTo(4);
        assertThat(cast.as(officer, () -> override.withdraw(id, month.version(id), officer)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_return_that_is_sent_again_begins_without_the_decision_and_says_so() {
        var stage = month.march();
        var id = shortMarchInReview(stage);
        var officer = stage.officer.viewer();
        decide(id, "4700", officer);
        cast.as(
                officer,
                () -> reviewReturn.sendBack(id, month.version(id), List.of(new Defect("gross", "chybí")), officer));
        assertThat(browser.as(stage.payroll.login()).get("/ipm/returns/" + id).text())
                .contains("4 700 Kč vrácením výkazu zaniklo");
        month.submit(stage, stage.participants.getFirst());
        assertThat(frozen(id, officer).total()).isEqualTo(Money.crowns(11_774));
        cast.as(officer, () -> reviewReturn.take(id, month.version(id), officer));
        assertThat(level(id, officer, Kind.RECOMPUTED)).isEqualTo(Check.Level.PASSED);
        assertThat(browser.as(stage.officer.login()).get("/ipm/returns/" + id).text())
                .contains("zaniklo");
    }

    @ParameterizedTest
    @CsvSource({"4700.50,dost dlouhý důvod", "4701,dost dlouhý důvod", "4000,krátký"})
    void half_crowns_more_than_the_rules_give_and_a_short_reason_are_refused(String amount, String reason) {
        var stage = month.march();
        var id = shortMarchInReview(stage);
        var officer = stage.officer.viewer();
        assertThat(cast.as(officer, () -> override.decide(id, month.version(id), Money.of(amount), reason, officer)))
                .isInstanceOf(Refused.class);
        assertThat(calculations(id)).isEqualTo(1);
    }

    @Test
    void only_an_officer_of_the_branch_decides_and_only_while_it_is_in_review() {
        var stage = month.march();
        var id = shortMarch(stage);
        var officer = stage.officer.viewer();
        assertThat(decide(id, "4700", officer)).isInstanceOf(Refused.class);
        cast.as(officer, () -> reviewReturn.take(id, month.version(id), officer));
        var stranger = cast.stage().officer.viewer();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> decide(id, "4700", stranger));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> decide(id, "4700", stage.payroll.viewer()));
        int seen = month.version(id);
        decide(id, "4700", officer);
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> cast.as(officer, () -> override.decide(id, seen, Money.crowns(1), REASON, officer)));
    }

    @Test
    void whoever_decided_is_involved_and_so_is_the_one_they_stood_in_for() {
        var stage = month.march();
        var id = shortMarchInReview(stage);
        var principal = stage.officer.viewer().userId();
        var substitute = stage.actor("substitute", stage.officeUnit, Role.KOP_FINANCE);
        db.sql("""
                        insert into access.substitution (id, principal_id, substitute_id, unit_id, role, valid_from, valid_to, reason, set_by, set_at)
                        values (gen_random_uuid(), :principal, :substitute, :unit, 'KOP_OFFICER', '2025-04-01', '2025-04-30', 'dovolená', :principal, now())
                        """)
                .param("principal", principal)
                .param("substitute", substitute.viewer().userId())
                .param("unit", stage.officeUnit)
                .update();
        var viewer = new Viewer(
                substitute.viewer().userId(),
                "Zástup",
                List.of(new Membership(
                        stage.officeUnit, "jednotka", stage.officeUnit, "organizace", Role.KOP_OFFICER, principal)));
        assertThat(decide(id, "4700", viewer)).isInstanceOf(Done.class);
        assertThat(hands(id)).isEqualTo(Map.of(id, Set.of(viewer.userId(), principal)));
        var second = stage.secondOfficer.viewer();
        cast.as(second, () -> reviewReturn.approve(id, month.version(id), second));
        assertThat(month.state(id)).isEqualTo(ReturnState.APPROVED);
        assertThat(hands(id)).isEqualTo(Map.of(id, Set.of(viewer.userId(), principal, second.userId())));
        assertThat(browser.as(stage.officer.login()).get("/ipm/returns/" + id).text())
                .contains("Zkoušející substitute" + stage.number + " (v zastoupení: Zkoušející officer" + stage.number);
    }

    @Test
    void the_page_shows_old_and_new_before_it_saves_and_the_employer_reads_the_reason() {
        var stage = month.march();
        var id = shortMarchInReview(stage);
        var path = "/ipm/returns/" + id;
        var officer = browser.as(stage.officer.login());
        var bad = officer.submit(path + "/override", path + "/override/preview", "amount", "4 701", "reason", "krátký");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("od 0 do 4 700 Kč");
        assertThat(bad.page().select("[name=reason]").text()).isEqualTo("krátký");
        var preview =
                officer.submit(path + "/override", path + "/override/preview", "amount", "4 700", "reason", REASON);
        assertThat(preview.text()).contains("11 774 Kč", "16 474 Kč");
        assertThat(calculations(id)).isEqualTo(1);
        var saved = officer.post(path + "/override", preview.form(path + "/override"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(officer.get(path).text()).contains("Schválit 16 474 Kč", REASON);
        assertThat(browser.as(stage.payroll.login())
                        .get(path)
                        .page()
                        .select(".steps")
                        .text())
                .contains(REASON);
        CountingDataSource.start();
        officer.get(path);
        assertThat(CountingDataSource.stop()).hasSizeLessThanOrEqualTo(12);
        var again = officer.post(path + "/override", preview.form(path + "/override"));
        assertThat(again.status()).isEqualTo(409);
    }

    private ReturnId shortMarch(Stage stage) {
        var participant = stage.participants.getFirst();
        month.log(stage, participant, 12, "MAPPING_IPOR", "8", "0");
        month.signAndAccept(stage, participant);
        month.save(stage, participant, MonthCast.marchClaim(), "");
        month.submit(stage, participant);
        return month.returnOf(participant);
    }

    private ReturnId shortMarchInReview(Stage stage) {
        var id = shortMarch(stage);
        var officer = stage.officer.viewer();
        cast.as(officer, () -> reviewReturn.take(id, month.version(id), officer));
        return id;
    }

    private OverrideContribution.Outcome decide(ReturnId id, String amount, Viewer viewer) {
        return cast.as(viewer, () -> override.decide(id, month.version(id), Money.of(amount), REASON, viewer));
    }

    private ReviewFacts.Frozen frozen(ReturnId id, Viewer viewer) {
        var frozen = cast.as(viewer, () -> screens.review(id, viewer)).facts().frozen();
        assertThat(frozen).isNotNull();
        return java.util.Objects.requireNonNull(frozen);
    }

    private Check.Level level(ReturnId id, Viewer viewer, Kind kind) {
        return cast.as(viewer, () -> screens.review(id, viewer)).checks().stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow()
                .level();
    }

    private Map<ReturnId, Set<UUID>> hands(ReturnId id) {
        return cast.as(Viewer.SYSTEM, () -> transaction.execute(status -> involved.of(List.of(id))));
    }

    private int calculations(ReturnId id) {
        return cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> db.sql("select count(*) from ipm.calculation where return_id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()));
    }
}
