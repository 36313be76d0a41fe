package cz.prostup.ipm.contribution;

import static cz.prostup.ipm.contribution.WorkedExampleTests.RULES;
import static cz.prostup.ipm.contribution.WorkedExampleTests.calculated;
import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.contribution.Line.Step;
import cz.prostup.ipm.programme.CapBase;
import cz.prostup.ipm.programme.CapProRata;
import cz.prostup.ipm.programme.PartMonth;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.RulesCsv;
import cz.prostup.ipm.programme.ShortMonthHours;
import cz.prostup.ipm.programme.ShortfallPolicy;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// What holds for every month, tried on thousands of them. Run one again with `-Dprostup.seed=…`.
class PropertyTests {

    private static final int CASES = 3_000;
    private static final Money CAP = Money.crowns(26_000);

    @Test
    void the_wage_contribution_never_passes_half_of_the_costs_nor_the_cap() {
        forMany((month, rules) -> {
            var result = calculated(month, rules);
            var half = result.wageCosts().times(new BigDecimal("0.5"));
            assertThat(result.wageContribution().amount()).isLessThanOrEqualTo(half);
            assertThat(result.wageContribution()).isLessThanOrEqualTo(CAP);
            assertThat(result.integrationContribution()).isBetween(Money.ZERO, Money.crowns(4_700));
        });
    }

    @Test
    void no_more_than_a_crown_is_lost_by_rounding_each_contribution() {
        forMany((month, rules) -> {
            var result = calculated(month, rules);
            if (!result.capApplied()) {
                assertThat(result.rawWage().subtract(result.wageContribution().amount()))
                        .isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            }
        });
    }

    @Test
    void more_hours_never_pay_less() {
        forMany((month, rules) -> {
            var more = withHours(month, month.hours().plus(Hours.of("0.25")));
            assertThat(calculated(more, rules).total())
                    .isGreaterThanOrEqualTo(calculated(month, rules).total());
        });
    }

    @Test
    void the_sum_of_the_parts_is_the_whole_and_the_lines_say_the_same() {
        forMany((month, rules) -> {
            var result = calculated(month, rules);
            assertThat(result.wageContribution().plus(result.integrationContribution()))
                    .isEqualTo(result.total());
            assertThat(result.lines().getLast().step()).isEqualTo(Step.TOTAL);
            assertThat(result.lines().getLast().result()).isEqualTo(result.total());
        });
    }

    @Test
    void the_amounts_without_words_are_those_with_them() {
        forMany((month, rules) -> {
            var result = calculated(month, rules);
            assertThat(Contribution.amounts(month, rules))
                    .isEqualTo(new Contribution.Amounts(result.wageContribution(), result.integrationContribution()));
        });
    }

    @Test
    void counting_stored_inputs_by_stored_rules_again_gives_the_same_result_to_the_last_word() {
        var read = RulesCsv.find(RULES.code()).orElseThrow();
        forMany((month, rules) -> {
            var stored = new MonthInputs(
                    new Money(month.gross().amount()),
                    new Money(month.employerSocial().amount()),
                    new Money(month.employerHealth().amount()),
                    new Money(month.sickPay().amount()),
                    new Hours(month.hours().value()),
                    month.days(),
                    month.fte());
            var again = read.withShortfallPolicy(rules.integration().shortfallPolicy())
                    .withCapBase(rules.wage().capBase())
                    .withCapProRata(rules.wage().capProRata())
                    .withShortMonthHours(rules.integration().shortMonthHours())
                    .withPartMonth(rules.support().partMonth());
            assertThat(calculated(stored, again)).isEqualTo(calculated(month, rules));
        });
    }

    @Test
    void every_day_of_a_support_lies_in_exactly_one_month() {
        var random = new Random(seed());
        for (int n = 0; n < CASES; n++) {
            var start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2_500));
            var cut = pick(random, PartMonth.values());
            var support = SupportPeriod.of(start, RULES.withPartMonth(cut));
            var last = random.nextBoolean() ? support.extendedEnd() : start.plusDays(random.nextInt(360));
            var days = new HashSet<LocalDate>();
            for (var month : support.monthsUntil(last)) {
                month.inside()
                        .days()
                        .forEach(day -> assertThat(days.add(day))
                                .as("seed %d: %s twice, start %s", seed(), day, start)
                                .isTrue());
                assertThat(month.whole().contains(month.inside().from())).isTrue();
                assertThat(month.whole().contains(month.inside().to())).isTrue();
            }
            assertThat(days).as("seed %d, start %s", seed(), start).hasSize((int)
                    start.datesUntil(last.plusDays(1)).count());
        }
    }

    private static void forMany(BiConsumer<MonthInputs, ProgrammeRules> property) {
        var random = new Random(seed());
        for (int n = 0; n < CASES; n++) {
            var month = month(random);
            var rules = rules(random);
            try {
                property.accept(month, rules);
            } catch (AssertionError broken) {
                throw new AssertionError("seed " + seed() + ", case " + n + ": " + month + " " + rules, broken);
            }
        }
    }

    private static long seed() {
        return Long.getLong("prostup.seed", 20250310L);
    }

    private static MonthInputs month(Random random) {
        int all = 28 + random.nextInt(4);
        int supported = 1 + random.nextInt(all);
        int working = 18 + random.nextInt(6);
        var days = new MonthDays(supported, all, random.nextInt(working + 1), working);
        return new MonthInputs(
                money(random, 70_000),
                money(random, 18_000),
                money(random, 7_000),
                money(random, 5_000),
                new Hours(BigDecimal.valueOf(random.nextInt(120) * 25L, 2)),
                days,
                BigDecimal.valueOf(1 + random.nextInt(100), 2));
    }

    private static Money money(Random random, int most) {
        return random.nextInt(10) == 0
                ? new Money(BigDecimal.valueOf(random.nextInt(most * 100), 2))
                : Money.crowns(random.nextInt(most));
    }

    private static ProgrammeRules rules(Random random) {
        return RULES.withShortfallPolicy(pick(random, ShortfallPolicy.values()))
                .withCapBase(pick(random, CapBase.values()))
                .withCapProRata(pick(random, CapProRata.values()))
                .withShortMonthHours(pick(random, ShortMonthHours.values()))
                .withPartMonth(pick(random, PartMonth.values()));
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static MonthInputs withHours(MonthInputs month, Hours hours) {
        return new MonthInputs(
                month.gross(),
                month.employerSocial(),
                month.employerHealth(),
                month.sickPay(),
                hours,
                month.days(),
                month.fte());
    }
}
