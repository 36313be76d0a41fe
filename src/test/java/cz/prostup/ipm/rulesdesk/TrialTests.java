package cz.prostup.ipm.rulesdesk;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.rulesdesk.Trial.State;
import cz.prostup.ipm.rulesdesk.TrialSum.Dimension;
import cz.prostup.ipm.rulesdesk.TryRules.Reason;
import cz.prostup.ipm.rulesdesk.TryRules.Refused;
import cz.prostup.ipm.rulesdesk.TryRules.Started;
import cz.prostup.shared.Money;
import cz.prostup.testing.ProstupTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A proposal tried on months that were paid, against the worked example counted by hand (domain 12).
@ProstupTest
class TrialTests {

    /// Far from the months of other tests, which share the database.
    private static final LocalDate TODAY = LocalDate.of(2031, 8, 15);

    private final IpmCast cast;
    private final RulesCast rulesCast;
    private final TryRules tryRules;
    private final TrialScreens screens;
    private final TrialJobs trialJobs;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    private Stage stage;
    private Viewer author;

    TrialTests(
            IpmCast cast,
            RulesCast rulesCast,
            TryRules tryRules,
            TrialScreens screens,
            TrialJobs trialJobs,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.cast = cast;
        this.rulesCast = rulesCast;
        this.tryRules = tryRules;
        this.screens = screens;
        this.trialJobs = trialJobs;
        this.db = db;
        this.transaction = transaction;
    }

    @BeforeEach
    void people() {
        cast.today(TODAY);
        stage = cast.stage();
        author = rulesCast.directorate(stage, "hq-trier").viewer();
    }

    @AfterEach
    void clear() {
        db.sql("update ipm.monthly_return set state = 'OPEN' where employer_id = :employer")
                .param("employer", stage.employerId)
                .update();
        rulesCast.clear();
    }

    @Test
    void the_worked_months_become_what_they_are_by_hand() {
        stage.participant(LocalDate.of(2031, 3, 10));
        var march = rulesCast.paid(stage, LocalDate.of(2031, 3, 1), 17_600, 4_365, 1_584, "18", 11_774, 4_700);
        var april = rulesCast.paid(stage, LocalDate.of(2031, 4, 1), 14_700, 3_646, 1_323, "16.5", 9_834, 4_700);
        var may = rulesCast.paid(stage, LocalDate.of(2031, 5, 1), 23_100, 5_729, 2_079, "13", 15_454, 0);
        var code = rulesCast.proposed(author, TODAY.plusDays(1));
        rulesCast.change(code, "shortfallPolicy", "PRO_RATA", author);

        var trial = finished(code);

        assertThat(trial.state()).isEqualTo(State.DONE);
        assertThat(trial.done()).isEqualTo(3);
        assertThat(newTotal(trial, march)).isEqualByComparingTo("16474");
        assertThat(newTotal(trial, april)).isEqualByComparingTo("14534");
        assertThat(newTotal(trial, may)).isEqualByComparingTo("19272");
        var sums = screens.sums(trial.id());
        var all = of(sums, Dimension.ALL).getFirst();
        assertThat(all.before()).isEqualTo(Money.crowns(16_474 + 14_534 + 15_454));
        assertThat(all.after()).isEqualTo(Money.crowns(16_474 + 14_534 + 19_272));
        assertThat(all.gained()).isEqualTo(1);
        assertThat(all.same()).isEqualTo(2);
        assertThat(of(sums, Dimension.MONTH))
                .extracting(TrialSum::key)
                .containsExactly("2031-03-01", "2031-04-01", "2031-05-01");
        assertThat(of(sums, Dimension.EMPLOYER))
                .singleElement()
                .extracting(TrialSum::difference)
                .isEqualTo(Money.crowns(3_818));
    }

    @Test
    void what_an_officer_decided_stays_decided() {
        stage.participant(LocalDate.of(2031, 3, 10));
        var may = rulesCast.paid(stage, LocalDate.of(2031, 5, 1), 23_100, 5_729, 2_079, "13", 15_454, 2_000);
        cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> db.sql("""
                        insert into ipm.calculation_line (calculation_id, seq, step, text, input, rule, rate, rounding, result, note)
                        values (:id, 6, 'OVERRIDE', '', '', '', '', '', 2000, 'nemoc dítěte')
                        """).param("id", may).update()));
        var trial = finished(rulesCast.proposed(author, TODAY.plusDays(1)));
        assertThat(newTotal(trial, may)).isEqualByComparingTo("17454");
    }

    @Test
    void a_run_that_was_cut_off_is_told_and_can_be_repeated() {
        stage.participant(LocalDate.of(2031, 3, 10));
        rulesCast.paid(stage, LocalDate.of(2031, 3, 1), 17_600, 4_365, 1_584, "18", 11_774, 4_700);
        var code = rulesCast.proposed(author, TODAY.plusDays(1));
        var lost = UUID.randomUUID();
        db.sql("""
                        insert into ipm.rules_trial (id, rules, version, month_from, month_to, state, total, done, started_by, started_at)
                        values (:id, :code, 0, '2030-08-01', '2031-07-01', 'RUNNING', 100, 40, :by, now())
                        """)
                .param("id", lost)
                .param("code", code)
                .param("by", author.userId())
                .update();
        assertThat(start(code)).isEqualTo(new Refused(Reason.RUNNING));
        trialJobs.markCutOff();
        assertThat(screens.trial(code, new TrialId(lost)).state()).isEqualTo(State.CUT_OFF);
        assertThat(finished(code).state()).isEqualTo(State.DONE);
    }

    @Test
    void only_a_whole_proposal_is_tried_and_only_by_the_directorate() {
        stage.participant(LocalDate.of(2031, 3, 10));
        var code = rulesCast.proposed(author, TODAY.plusDays(1));
        assertThat(start(code)).isEqualTo(new Refused(Reason.NO_MONTHS));
        assertThat(cast.as(stage.officer.viewer(), () -> tryRules.start(code, stage.officer.viewer())))
                .isEqualTo(new Refused(Reason.NOT_DIRECTORATE));
        assertThat(cast.as(author, () -> tryRules.start("IPM-2025", author)))
                .isEqualTo(new Refused(Reason.NOT_A_DRAFT));
        rulesCast.change(code, "wageRate", "0.6", author);
        cast.as(author, () -> {
            db.sql("update ipm.rules_parameter set value = null where rules = :code and parameter = 'wageRate'")
                    .param("code", code)
                    .update();
            return true;
        });
        assertThat(start(code)).isEqualTo(new Refused(Reason.INCOMPLETE));
    }

    @Test
    void nobody_but_the_run_sees_rows_of_a_trial() {
        stage.participant(LocalDate.of(2031, 3, 10));
        var march = rulesCast.paid(stage, LocalDate.of(2031, 3, 1), 17_600, 4_365, 1_584, "18", 11_774, 4_700);
        var trial = finished(rulesCast.proposed(author, TODAY.plusDays(1)));
        var seen = cast.as(
                author,
                () -> transaction.execute(
                        status -> db.sql("select count(*) from ipm.rules_trial_row where trial_id = :id")
                                .param("id", trial.id().value())
                                .query(Integer.class)
                                .single()));
        assertThat(seen).isZero();
        assertThat(newTotal(trial, march)).isEqualByComparingTo("16474");
    }

    private TryRules.Outcome start(String code) {
        return cast.as(author, () -> tryRules.start(code, author));
    }

    private Trial finished(String code) {
        if (!(start(code) instanceof Started(var id))) {
            throw new AssertionError("not started");
        }
        for (int i = 0; i < 200; i++) {
            var trial = screens.trial(code, id);
            if (!trial.isRunning()) {
                return trial;
            }
            pause();
        }
        throw new AssertionError("the trial does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private BigDecimal newTotal(Trial trial, UUID calculation) {
        return cast.as(
                Viewer.SYSTEM,
                () -> transaction.execute(status -> db.sql(
                                "select new_total from ipm.rules_trial_row where trial_id = :trial and calculation_id = :id")
                        .param("trial", trial.id().value())
                        .param("id", calculation)
                        .query(BigDecimal.class)
                        .single()));
    }

    private static List<TrialSum> of(List<TrialSum> sums, Dimension dimension) {
        return sums.stream().filter(sum -> sum.dimension() == dimension).toList();
    }
}
