package cz.prostup.ipm.rulesdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cz.prostup.access.Viewer;
import cz.prostup.ipm.ExpectedMoves;
import cz.prostup.ipm.IpmCast;
import cz.prostup.ipm.IpmCast.Stage;
import cz.prostup.ipm.programme.RulesCsv;
import cz.prostup.ipm.programme.RulesRepository;
import cz.prostup.ipm.programme.RulesStatus;
import cz.prostup.ipm.programme.ShortfallPolicy;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Done;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Reason;
import cz.prostup.ipm.rulesdesk.RulesOutcome.Refused;
import cz.prostup.shared.StaleRecord;
import cz.prostup.testing.ProstupTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Proposing rules, four eyes, and that rules in use never change.
@ProstupTest
class RulesDeskTests {

    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

    private final IpmCast cast;
    private final RulesCast rulesCast;
    private final DecideVersion decideVersion;
    private final RetireRules retireRules;
    private final RulesRepository rules;
    private final JdbcClient db;

    private Stage stage;
    private Viewer author;
    private Viewer colleague;

    RulesDeskTests(
            IpmCast cast,
            RulesCast rulesCast,
            DecideVersion decideVersion,
            RetireRules retireRules,
            RulesRepository rules,
            JdbcClient db) {
        this.cast = cast;
        this.rulesCast = rulesCast;
        this.decideVersion = decideVersion;
        this.retireRules = retireRules;
        this.rules = rules;
        this.db = db;
    }

    @BeforeEach
    void people() {
        cast.today(RulesCast.TODAY);
        stage = cast.stage();
        author = rulesCast.directorate(stage, "hq-author").viewer();
        colleague = rulesCast.directorate(stage, "hq-colleague").viewer();
    }

    @AfterEach
    void clear() {
        rulesCast.clear();
    }

    @Test
    void a_proposal_begins_as_a_copy_and_differs_only_in_what_was_changed() {
        var code = rulesCast.proposed(author, NEXT_YEAR);
        assertThat(rulesCast.change(code, "shortfallPolicy", "PRO_RATA", author))
                .isInstanceOf(Done.class);
        var proposed = rules.get(code);
        assertThat(proposed.status()).isEqualTo(RulesStatus.DRAFT);
        assertThat(proposed.integration().shortfallPolicy()).isEqualTo(ShortfallPolicy.PRO_RATA);
        assertThat(proposed.wage()).isEqualTo(rules.get("IPM-2025").wage());
    }

    @Test
    void a_value_of_the_wrong_type_is_refused() {
        var code = rulesCast.proposed(author, NEXT_YEAR);
        assertThat(rulesCast.change(code, "wageRate", "1.2", author)).isEqualTo(new Refused(Reason.UNREADABLE));
        assertThat(rulesCast.change(code, "wageCapMonthly", "26000.5", author))
                .isEqualTo(new Refused(Reason.UNREADABLE));
        assertThat(rulesCast.change(code, "basicMonths", "-1", author)).isEqualTo(new Refused(Reason.UNREADABLE));
        assertThat(rulesCast.change(code, "shortfallPolicy", "MAYBE", author))
                .isEqualTo(new Refused(Reason.UNREADABLE));
    }

    @Test
    void two_who_change_the_same_proposal_learn_of_each_other() {
        var code = rulesCast.proposed(author, NEXT_YEAR);
        var seen = rulesCast.version(code);
        rulesCast.change(code, "minHours", "12", author);
        assertThatExceptionOfType(StaleRecord.class)
                .isThrownBy(() -> cast.as(colleague, () -> decideVersion.withdraw(code, seen, "zbytečné", colleague)));
    }

    @Test
    void only_the_directorate_proposes_and_never_into_the_past() {
        assertThat(rulesCast.propose("ZKOUSKA-CIZI", NEXT_YEAR, stage.officer.viewer()))
                .isEqualTo(new Refused(Reason.NOT_DIRECTORATE));
        assertThat(rulesCast.propose("ZKOUSKA-STARA", RulesCast.TODAY.minusDays(1), author))
                .isEqualTo(new Refused(Reason.IN_THE_PAST));
        assertThat(rulesCast.propose("malá", NEXT_YEAR, author)).isEqualTo(new Refused(Reason.BAD_CODE));
        assertThat(rulesCast.propose("IPM-2025", NEXT_YEAR, author)).isEqualTo(new Refused(Reason.CODE_TAKEN));
    }

    @Test
    void whoever_wrote_a_part_of_it_cannot_put_it_in_force() {
        var code = rulesCast.proposed(author, NEXT_YEAR);
        rulesCast.change(code, "minHours", "12", colleague);
        assertThat(force(code, author)).isEqualTo(new Refused(Reason.SAME_PERSON));
        assertThat(force(code, colleague)).isEqualTo(new Refused(Reason.SAME_PERSON));
    }

    @Test
    void standing_in_for_the_author_opens_no_way_around_four_eyes() {
        var code = rulesCast.proposed(author, NEXT_YEAR);
        assertThat(force(code, RulesCast.standingIn(colleague, author))).isEqualTo(new Refused(Reason.SAME_PERSON));
        var other = rulesCast.proposed(RulesCast.standingIn(author, colleague), NEXT_YEAR);
        assertThat(force(other, colleague)).isEqualTo(new Refused(Reason.SAME_PERSON));
    }

    @Test
    void in_force_from_its_day_the_earlier_version_ends_the_day_before() {
        var code = rulesCast.proposed(author, NEXT_YEAR);
        assertThat(force(code, colleague)).isEqualTo(new Done());
        assertThat(rules.get("IPM-2025").validTo()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(rules.get(code).status()).isEqualTo(RulesStatus.ACTIVE);
        var second = rulesCast.proposed(author, NEXT_YEAR);
        assertThat(force(second, colleague)).isEqualTo(new Refused(Reason.OVERLAPS));
    }

    @Test
    void a_version_in_use_cannot_be_changed_by_anybody() {
        var code = rulesCast.proposed(author, NEXT_YEAR);
        force(code, colleague);
        assertThat(rulesCast.change(code, "minHours", "12", author)).isEqualTo(new Refused(Reason.NOT_POSSIBLE_NOW));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql(
                                "update ipm.rules_parameter set value = '12' where rules = :code and parameter = 'minHours'")
                        .param("code", code)
                        .update());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("update ipm.rules_version set valid_from = '2026-01-01' where code = :code")
                        .param("code", code)
                        .update());
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("update ipm.rules_version set status = 'DRAFT' where code = :code")
                        .param("code", code)
                        .update());
    }

    @Test
    void a_version_whose_last_day_is_over_is_retired_by_itself() {
        var code = "ZKOUSKA-OVER-" + stage.number;
        db.sql("""
                        insert into ipm.rules_version (code, label, valid_from, valid_to, status, legal_basis, source)
                        values (:code, 'minulá', '2020-01-01', '2020-01-31', 'ACTIVE', '', '')
                        """).param("code", code).update();
        runJob();
        assertThat(rulesCast.status(code)).isEqualTo("RETIRED");
        assertThat(rulesCast.status("IPM-2025")).isEqualTo("ACTIVE");
    }

    @Test
    void every_move_of_the_table_is_one_of_the_domain() {
        var expected = ExpectedMoves.of(RulesDeskTests.class);
        for (var from : RulesStatus.values()) {
            for (var action : RulesAction.values()) {
                assertThat(RulesLifecycle.TABLE.find(from, action).map(move -> move.to() + " " + move.roles()))
                        .as("%s %s", from, action)
                        .isEqualTo(expected.find(from, action).map(row -> row.to() + " " + row.roles()));
            }
        }
        assertThat(RulesLifecycle.TABLE.moves()).hasSameSizeAs(expected.rows());
    }

    @Test
    void every_delivered_parameter_has_words_and_a_value_that_its_type_accepts() {
        for (var row : RulesCsv.parameters()) {
            var parameter = Parameters.of(row.parameter());
            assertThat(parameter.group()).as(row.parameter()).isNotEqualTo("Ostatní");
            assertThat(parameter.accepts(row.value()))
                    .as("%s %s", row.rules(), row)
                    .isTrue();
            assertThat(parameter.stored(parameter.typed(row.value()))).isEqualTo(row.value());
        }
    }

    private RulesOutcome force(String code, Viewer by) {
        return cast.as(by, () -> decideVersion.putInForce(code, rulesCast.version(code), by));
    }

    private void runJob() {
        cast.as(Viewer.SYSTEM, () -> {
            retireRules.run();
            return true;
        });
    }
}
