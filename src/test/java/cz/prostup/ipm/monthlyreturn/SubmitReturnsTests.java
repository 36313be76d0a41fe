package cz.prostup.ipm.monthlyreturn;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.contribution.Contribution;
import cz.prostup.ipm.contribution.MonthDays;
import cz.prostup.ipm.contribution.MonthInputs;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.monthlyreturn.SubmitReturns.Reason;
import cz.prostup.ipm.monthlyreturn.SubmitReturns.Refused;
import cz.prostup.ipm.monthlyreturn.SubmitReturns.Stale;
import cz.prostup.ipm.monthlyreturn.SubmitReturns.Submitted;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Ids;
import cz.prostup.shared.Money;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProstupTest
class SubmitReturnsTests {

    private final IpmCast cast;
    private final MonthCast month;
    private final JdbcClient db;
    private final RulesRepository rules;
    private final org.springframework.transaction.support.TransactionTemplate transaction;

    SubmitReturnsTests(
            IpmCast cast,
            MonthCast month,
            JdbcClient db,
            RulesRepository rules,
            org.springframework.transaction.support.TransactionTemplate transaction) {
        this.cast = cast;
        this.month = month;
        this.db = db;
        this.rules = rules;
        this.transaction = transaction;
    }

    @Test
    void the_worked_march_is_frozen_to_the_crown() {
        var stage = month.march();
        month.sentMarch(stage);
        var row = month.row(stage, stage.participants.getFirst());
        assertThat(row.basics().state()).isEqualTo(ReturnState.SUBMITTED);
        assertThat(row.hours().counted()).isEqualTo(Hours.of("18"));
        assertThat(row.outcome()).isInstanceOfSatisfying(Calculated.class, calculated -> {
            assertThat(calculated.wageCosts()).isEqualTo(Money.crowns(23_549));
            assertThat(calculated.wageContribution()).isEqualTo(Money.crowns(11_774));
            assertThat(calculated.integrationContribution()).isEqualTo(Money.crowns(4_700));
            assertThat(calculated.total()).isEqualTo(Money.crowns(16_474));
        });
    }

    @Test
    void a_stored_calculation_names_its_rules_and_gives_the_same_again() {
        var stage = month.march();
        var id = month.sentMarch(stage);
        cast.as(
                stage.officer.viewer(),
                () -> transaction.execute(status -> {
                    var stored = db.sql("select * from ipm.calculation where return_id = :id")
                            .param("id", id.value())
                            .query()
                            .singleRow();
                    var inputs = new MonthInputs(
                            money(stored.get("gross_wage")),
                            money(stored.get("employer_social")),
                            money(stored.get("employer_health")),
                            money(stored.get("sick_pay")),
                            new Hours((java.math.BigDecimal) stored.get("hours")),
                            new MonthDays(
                                    (int) stored.get("days_supported"),
                                    (int) stored.get("days_all"),
                                    (int) stored.get("working_days_supported"),
                                    (int) stored.get("working_days_all")),
                            (java.math.BigDecimal) stored.get("fte"));
                    var again = (Calculated) Contribution.of(inputs, rules.get((String) stored.get("rules")));
                    assertThat(again.total()).isEqualTo(money(stored.get("total")));
                    assertThat(lineTexts(stored.get("id")))
                            .containsExactlyElementsOf(again.lines().stream()
                                    .map(line -> line.text())
                                    .toList());
                    return true;
                }));
    }

    @Test
    void sending_the_same_form_twice_makes_one_submission() {
        var stage = month.march();
        var participant = stage.participants.getFirst();
        month.workedMarch(stage, participant);
        month.signAndAccept(stage, participant);
        month.save(stage, participant, MonthCast.marchClaim(), "");
        var key = Ids.next();
        var first = month.submit(stage, participant, key);
        assertThat(month.submit(stage, participant, key)).isEqualTo(first);
        assertThat(count("submission", "form_key", key)).isEqualTo(1);
        assertThat(count("calculation", "return_id", month.returnOf(participant).value()))
                .isEqualTo(1);
    }

    @Test
    void ten_clicks_at_once_make_one_submission() throws Exception {
        var stage = month.march();
        var participant = stage.participants.getFirst();
        month.workedMarch(stage, participant);
        month.signAndAccept(stage, participant);
        month.save(stage, participant, MonthCast.marchClaim(), "");
        var key = Ids.next();
        var id = month.returnOf(participant);
        var entries = List.of(new SubmitReturns.Entry(id, month.version(id)));
        var clicks = new ArrayList<Callable<SubmitReturns.Outcome>>();
        for (int i = 0; i < 10; i++) {
            clicks.add(() -> month.submit(stage, entries, key, stage.payroll.viewer()));
        }
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var click : threads.invokeAll(clicks)) {
                assertThat(click.get()).isInstanceOfAny(Submitted.class, Stale.class, Refused.class);
            }
        }
        assertThat(count("calculation", "return_id", id.value())).isEqualTo(1);
    }

    @Test
    void what_is_missing_is_said_for_each_person() {
        var stage = month.march();
        var participant = stage.participants.getFirst();
        month.workedMarch(stage, participant);
        assertThat(month.submit(stage, participant))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(SubmitReturns.Problem::reason)
                                .containsExactly(Reason.NO_CLAIM, Reason.UNSIGNED_WITHOUT_REASON));
    }

    @Test
    void without_a_signature_a_reason_is_enough_but_the_hours_do_not_count() {
        var stage = month.march();
        var participant = stage.participants.getFirst();
        month.workedMarch(stage, participant);
        month.save(stage, participant, MonthCast.marchClaim(), "poradce je do pátku nemocný");
        assertThat(month.submit(stage, participant)).isInstanceOf(Submitted.class);
        assertThat(month.row(stage, participant).outcome())
                .isInstanceOfSatisfying(
                        Calculated.class,
                        calculated -> assertThat(calculated.total()).isEqualTo(Money.crowns(11_774)));
    }

    @Test
    void a_month_that_runs_cannot_be_sent() {
        var stage = month.march();
        var participant = stage.participants.getFirst();
        month.workedMarch(stage, participant);
        month.signAndAccept(stage, participant);
        month.save(stage, participant, MonthCast.marchClaim(), "");
        cast.today(LocalDate.of(2025, 3, 31));
        assertThat(month.submit(stage, participant))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems().getFirst().reason())
                                .isEqualTo(Reason.MONTH_NOT_OVER));
    }

    @Test
    void a_version_seen_before_somebody_saved_is_stale() {
        var stage = month.march();
        var participant = stage.participants.getFirst();
        month.workedMarch(stage, participant);
        month.signAndAccept(stage, participant);
        month.save(stage, participant, MonthCast.marchClaim(), "");
        var id = month.returnOf(participant);
        var before = List.of(new SubmitReturns.Entry(id, month.version(id) - 1));
        assertThat(month.submit(stage, before, Ids.next(), stage.payroll.viewer()))
                .isInstanceOf(Stale.class);
        assertThat(month.state(id)).isEqualTo(ReturnState.OPEN);
    }

    private List<String> lineTexts(Object calculation) {
        return db.sql("select text from ipm.calculation_line where calculation_id = :id order by seq")
                .param("id", calculation)
                .query(String.class)
                .list();
    }

    /// Counted by the system viewer, for whom the second lock is open.
    private int count(String table, String column, Object value) {
        return cast.as(
                cz.prostup.access.Viewer.SYSTEM,
                () -> transaction.execute(
                        status -> db.sql("select count(*) from ipm." + table + " where " + column + " = :value")
                                .param("value", value)
                                .query(Integer.class)
                                .single()));
    }

    private static Money money(Object amount) {
        return new Money((java.math.BigDecimal) amount);
    }
}
