package cz.prostup.ipm.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RulesCsvTests {

    @Test
    void the_rules_of_2025_are_those_of_the_minutes() {
        var rules = RulesCsv.find("IPM-2025").orElseThrow();

        assertThat(rules.wage().rate()).isEqualByComparingTo("0.5");
        assertThat(rules.wage().capMonthly()).isEqualTo(Money.crowns(26_000));
        assertThat(rules.wage().capBase()).isEqualTo(CapBase.CONTRIBUTION);
        assertThat(rules.integration().amount()).isEqualTo(Money.crowns(4_700));
        assertThat(rules.integration().minHours()).isEqualTo(Hours.of("16"));
        assertThat(rules.integration().shortfallPolicy()).isEqualTo(ShortfallPolicy.ALL_OR_NOTHING);
        assertThat(rules.months("basicMonths")).isEqualTo(12);
        assertThat(rules.months("extensionMonths")).isEqualTo(6);
        assertThat(rules.warnings().hoursDays()).containsExactly(15, 22);
        assertThat(rules.eligibility().ageMin()).isNull();
    }

    @Test
    void the_pilot_leaves_empty_what_nobody_told_us() {
        var pilot = RulesCsv.find("IPM-2024-PILOT").orElseThrow();

        assertThat(pilot.wage().rate()).isNull();
        assertThat(pilot.wage().capMonthly()).isNull();
        assertThat(pilot.integration().amount()).isNull();
        assertThat(pilot.eligibility().ageMin()).isEqualTo(30);
        assertThat(pilot.eligibility().protectedMarket()).isEqualTo(ProtectedMarket.REFUSED);
    }

    @Test
    void versions_follow_each_other_without_gap_or_overlap() {
        var versions = RulesCsv.versions();

        for (int at = 1; at < versions.size(); at++) {
            var before = versions.get(at - 1).validTo();
            assertThat(before).isNotNull();
            assertThat(versions.get(at).validFrom()).isEqualTo(before.plusDays(1));
        }
        assertThat(versions.getLast().validTo()).isNull();
    }

    @Test
    void every_value_says_where_it_comes_from_and_only_unknown_ones_are_empty() {
        assertThat(RulesCsv.parameters())
                .allSatisfy(row -> assertThat(row.source()).isNotBlank());
        assertThat(RulesCsv.parameters())
                .filteredOn(row -> row.value() == null)
                .allMatch(row ->
                        row.certainty() == Certainty.UNKNOWN || row.parameter().startsWith("age"));
    }

    @Test
    void the_minimum_wage_is_shown_as_unverified() {
        assertThat(RulesCsv.minimumWages())
                .extracting(MinimumWage::year, MinimumWage::monthly, MinimumWage::certainty)
                .contains(org.assertj.core.groups.Tuple.tuple(2025, Money.crowns(20_800), Certainty.UNVERIFIED));
    }

    @Test
    void a_missing_parameter_is_named() {
        assertThatThrownBy(() -> changed(rows -> rows.subList(1, rows.size())))
                .hasMessage("IPM-2025: parameter 'wageRate' is missing");
    }

    @Test
    void an_unknown_parameter_is_named() {
        assertThatThrownBy(() -> changed(rows -> with(rows, "bonus", "1")))
                .hasMessage("IPM-2025: unknown parameters [bonus]");
    }

    @Test
    void a_parameter_given_twice_is_named() {
        assertThatThrownBy(() -> changed(rows -> with(rows, "minHours", "20")))
                .hasMessage("IPM-2025: parameter 'minHours' is given twice");
    }

    @Test
    void a_malformed_value_is_named() {
        assertThatThrownBy(() -> replaced("iporMonths", "brzy"))
                .hasMessage("IPM-2025: parameter 'iporMonths' cannot be 'brzy'");
        assertThatThrownBy(() -> replaced("wageRate", "50")).hasMessageContaining("wageRate");
        assertThatThrownBy(() -> replaced("capBase", "ROOF")).hasMessageContaining("capBase");
        assertThatThrownBy(() -> replaced("sickPayEligible", "ano")).hasMessageContaining("sickPayEligible");
    }

    @Test
    void a_policy_must_not_be_empty() {
        assertThatThrownBy(() -> replaced("capBase", null))
                .hasMessage("IPM-2025: parameter 'capBase' must not be empty");
    }

    @Test
    void a_what_if_remembers_what_it_changed_once() {
        var rules = RulesCsv.find("IPM-2025").orElseThrow();

        assertThat(rules.withCapBase(CapBase.CONTRIBUTION).deviations()).isEmpty();
        assertThat(rules.withCapBase(CapBase.WAGE_COSTS)
                        .withShortfallPolicy(ShortfallPolicy.PRO_RATA)
                        .withShortfallPolicy(ShortfallPolicy.FULL_WITH_WARNING)
                        .deviations())
                .containsExactly("capBase = WAGE_COSTS", "shortfallPolicy = FULL_WITH_WARNING");
    }

    private static void changed(UnaryOperator<List<ParameterRow>> change) {
        var version = RulesCsv.versions().getLast();
        var rows = RulesCsv.parameters().stream()
                .filter(row -> row.rules().equals(version.code()))
                .toList();
        ProgrammeRules.from(version, change.apply(rows));
    }

    private static void replaced(String parameter, String value) {
        changed(rows -> with(
                rows.stream().filter(row -> !row.parameter().equals(parameter)).toList(), parameter, value));
    }

    private static List<ParameterRow> with(List<ParameterRow> rows, String parameter, String value) {
        var more = new ArrayList<>(rows);
        more.add(new ParameterRow("IPM-2025", parameter, value, Certainty.INFERRED, "test"));
        return more;
    }
}
