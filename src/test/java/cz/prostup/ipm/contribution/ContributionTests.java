package cz.prostup.ipm.contribution;

import static cz.prostup.ipm.contribution.WorkedExampleTests.RULES;
import static cz.prostup.ipm.contribution.WorkedExampleTests.calculated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.prostup.ipm.contribution.Line.Step;
import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.contribution.Outcome.Refused;
import cz.prostup.ipm.programme.CapBase;
import cz.prostup.ipm.programme.CapProRata;
import cz.prostup.ipm.programme.PartMonth;
import cz.prostup.ipm.programme.RulesCsv;
import cz.prostup.ipm.programme.ShortMonthHours;
import cz.prostup.ipm.programme.ShortfallPolicy;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContributionTests {

    private static final MonthInputs MARCH = month("17600", "4365", "1584", "18.0");
    private static final MonthInputs MAY = month("23100", "5729", "2079", "13.0");
    private static final MonthInputs RICH = month("40000", "9920", "3600", "16");
    private static final MonthDays FROM_TENTH_OF_MARCH = new MonthDays(22, 31, 16, 21);

    @Test
    void the_month_of_the_worked_example_reads_like_a_story() {
        assertThat(texts(calculated(MARCH, RULES)))
                .containsExactly(
                        "Mzdové náklady: 17 600 + sociální 4 365 + zdravotní 1 584",
                        "Polovina z 23 549 Kč je 11 774,50 Kč, dolů na celé koruny",
                        "Strop 26 000 Kč nedosažen",
                        "Integrační aktivity: 18,0 h je aspoň 16 h",
                        "Integrační příspěvek za splněné hodiny",
                        "Celkem: mzdový příspěvek 11 774 + integrační příspěvek 4 700");
    }

    @Test
    void every_line_names_its_rule_and_its_version() {
        assertThat(calculated(MARCH, RULES).lines()).allSatisfy(line -> {
            assertThat(line.rule()).isNotEmpty();
            assertThat(line.rate()).endsWith("pravidla IPM-2025, platí od 1. 1. 2025");
        });
    }

    @Test
    void a_whole_half_is_not_said_to_be_rounded() {
        var share = line(calculated(MAY, RULES), Step.SHARE);

        assertThat(plain(share.text())).isEqualTo("Polovina z 30 908 Kč je 15 454 Kč");
        assertThat(share.rounding()).isEmpty();
    }

    @Test
    void the_cap_says_what_it_took() {
        var result = calculated(RICH, RULES);

        assertThat(result.capApplied()).isTrue();
        assertThat(plain(line(result, Step.CAP).text()))
                .isEqualTo("Nad strop se nevyplácí: z 26 760 Kč zůstává 26 000 Kč");
        assertThat(line(result, Step.CAP).result()).isEqualTo(Money.crowns(26_000));
    }

    @Test
    void reaching_the_cap_exactly_takes_nothing() {
        var result = calculated(month("38863", "9639", "3498", "16"), RULES);

        assertThat(result.capApplied()).isFalse();
        assertThat(plain(line(result, Step.CAP).text())).isEqualTo("Strop 26 000 Kč právě dosažen, nic se nekrátí");
    }

    @Test
    void half_a_crown_above_the_cap_is_capped() {
        assertThat(calculated(month("38864", "9639", "3498", "16"), RULES).capApplied())
                .isTrue();
    }

    @Test
    void a_cap_on_wage_costs_comes_before_the_share_and_says_that_it_departs_from_the_version() {
        var result = calculated(RICH, RULES.withCapBase(CapBase.WAGE_COSTS));

        assertThat(result.lines()).extracting(Line::step).startsWith(Step.WAGE_COSTS, Step.CAP, Step.SHARE);
        assertThat(line(result, Step.CAP).rate()).endsWith("odchylka capBase = WAGE_COSTS");
        assertThat(line(result, Step.HOURS).rate()).doesNotContain("odchylka");
    }

    @Test
    void missing_hours_are_counted_and_each_policy_speaks_for_itself() {
        assertThat(plain(line(calculated(MAY, RULES), Step.HOURS).text()))
                .isEqualTo("Integrační aktivity: 13,0 h je méně než 16 h, chybí 3,0 h");
        assertThat(integrationText(ShortfallPolicy.ALL_OR_NOTHING))
                .isEqualTo("Integrační příspěvek se bez 16 h nevyplácí");
        assertThat(integrationText(ShortfallPolicy.PRO_RATA))
                .isEqualTo("Integrační příspěvek podle hodin: 4 700 Kč × 13,0 h ÷ 16 h je 3 818,75 Kč,"
                        + " dolů na celé koruny");
        assertThat(integrationText(ShortfallPolicy.FULL_WITH_WARNING))
                .isEqualTo("Integrační příspěvek se vyplácí celý, i když hodiny chybí");
    }

    @Test
    void sick_pay_counts_only_when_the_rules_say_so() {
        var april = new MonthInputs(
                Money.crowns(14_700),
                Money.crowns(3_646),
                Money.crowns(1_323),
                Money.crowns(4_752),
                Hours.of("16.5"),
                MonthDays.WHOLE,
                BigDecimal.ONE);

        var without = calculated(april, RULES);
        var with = calculated(april, RULES.withSickPayEligible(true));

        assertThat(without.wageContribution()).isEqualTo(Money.crowns(9_834));
        assertThat(plain(line(without, Step.WAGE_COSTS).note()))
                .contains("náhrada mzdy v nemoci 4 752 Kč se nezapočítává");
        assertThat(with.wageCosts()).isEqualTo(Money.crowns(24_421));
        assertThat(with.wageContribution()).isEqualTo(Money.crowns(12_210));
    }

    @Test
    void an_officer_may_pay_the_integration_contribution_with_a_reason() {
        var override = new IntegrationOverride(Money.crowns(4_700), "nemoc poradce, termín zrušen poskytovatelem");

        var result = (Calculated) Contribution.of(MAY, RULES, override);

        assertThat(result.overridden()).isTrue();
        assertThat(result.total()).isEqualTo(Money.crowns(20_154));
        assertThat(plain(line(result, Step.OVERRIDE).text()))
                .isEqualTo("Úřad práce určil integrační příspěvek 4 700 Kč místo 0 Kč");
        assertThat(line(result, Step.OVERRIDE).note()).isEqualTo("nemoc poradce, termín zrušen poskytovatelem");
        assertThat(line(result, Step.INTEGRATION).result()).isEqualTo(Money.ZERO);
    }

    @Test
    void an_officer_cannot_pay_more_than_the_rules_or_a_part_of_a_crown() {
        assertThat(Contribution.of(MAY, RULES, new IntegrationOverride(Money.crowns(4_701), "omyl")))
                .isInstanceOf(Refused.class);
        assertThat(Contribution.of(MAY, RULES, new IntegrationOverride(Money.of("100.50"), "omyl")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new IntegrationOverride(Money.crowns(1), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_pilot_of_2024_refuses_and_names_what_nobody_told_us() {
        var pilot = RulesCsv.find("IPM-2024-PILOT").orElseThrow();

        assertThat(Contribution.of(MARCH, pilot))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(String.join(" ", refused.reasons()))
                                .contains("wageRate", "wageCapMonthly", "integrationAmount"));
    }

    @Test
    void a_short_month_may_ask_for_fewer_hours_in_steps_that_can_be_logged() {
        var short_ = inDays(MARCH, FROM_TENTH_OF_MARCH);

        assertThat(calculated(short_, RULES).requiredHours()).isEqualTo(Hours.of("16"));
        assertThat(required(short_, ShortMonthHours.PRO_RATA_CALENDAR_DAYS)).isEqualTo(Hours.of("11.25"));
        assertThat(required(short_, ShortMonthHours.PRO_RATA_WORKING_DAYS)).isEqualTo(Hours.of("12.00"));
    }

    @Test
    void even_a_month_without_a_working_day_asks_for_one_step() {
        var lastSunday = inDays(month("0", "0", "0", "0"), new MonthDays(1, 31, 0, 21));
        var rules = RULES.withShortMonthHours(ShortMonthHours.PRO_RATA_WORKING_DAYS);

        var result = calculated(lastSunday, rules);

        assertThat(result.requiredHours()).isEqualTo(Hours.of("0.25"));
        assertThat(result.integrationContribution()).isEqualTo(Money.ZERO);
    }

    @Test
    void the_cap_may_follow_the_part_of_the_job_or_the_days() {
        var half = new MonthInputs(
                RICH.gross(),
                RICH.employerSocial(),
                RICH.employerHealth(),
                Money.ZERO,
                RICH.hours(),
                FROM_TENTH_OF_MARCH,
                new BigDecimal("0.5"));

        assertThat(calculated(half, RULES.withCapProRata(CapProRata.FTE)).wageContribution())
                .isEqualTo(Money.crowns(13_000));
        assertThat(calculated(half, RULES.withCapProRata(CapProRata.DAYS)).wageContribution())
                .isEqualTo(Money.crowns(18_451)); // 26 000 × 22 / 31 = 18 451.61
    }

    @Test
    void months_cut_by_days_shrink_cap_hours_and_integration_contribution_together() {
        var result = calculated(inDays(RICH, FROM_TENTH_OF_MARCH), RULES.withPartMonth(PartMonth.PRO_RATA_DAYS));

        assertThat(result.wageContribution()).isEqualTo(Money.crowns(18_451));
        assertThat(result.requiredHours()).isEqualTo(Hours.of("11.25"));
        assertThat(result.integrationContribution()).isEqualTo(Money.crowns(3_335)); // 4 700 × 22 / 31 = 3 335.48
    }

    @Test
    void inputs_that_make_no_sense_never_reach_the_arithmetic() {
        assertThatThrownBy(() -> month("-1", "0", "0", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> month("0", "0", "0", "-0.25")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MonthDays(0, 31, 0, 21)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String integrationText(ShortfallPolicy policy) {
        return plain(line(calculated(MAY, RULES.withShortfallPolicy(policy)), Step.INTEGRATION)
                .text());
    }

    private static Hours required(MonthInputs inputs, ShortMonthHours policy) {
        return calculated(inputs, RULES.withShortMonthHours(policy)).requiredHours();
    }

    private static Line line(Calculated result, Step step) {
        return result.lines().stream()
                .filter(line -> line.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Calculated result) {
        return result.lines().stream().map(line -> plain(line.text())).toList();
    }

    /// Without the special spaces, so that the sentence can be read in the test.
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static MonthInputs month(String gross, String social, String health, String hours) {
        return MonthInputs.whole(Money.of(gross), Money.of(social), Money.of(health), Hours.of(hours));
    }

    private static MonthInputs inDays(MonthInputs inputs, MonthDays days) {
        return new MonthInputs(
                inputs.gross(),
                inputs.employerSocial(),
                inputs.employerHealth(),
                inputs.sickPay(),
                inputs.hours(),
                days,
                inputs.fte());
    }
}
