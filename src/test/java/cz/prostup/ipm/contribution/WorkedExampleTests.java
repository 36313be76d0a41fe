package cz.prostup.ipm.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.ipm.contribution.Outcome.Calculated;
import cz.prostup.ipm.programme.CapBase;
import cz.prostup.ipm.programme.ProgrammeRules;
import cz.prostup.ipm.programme.RulesCsv;
import cz.prostup.ipm.programme.ShortfallPolicy;
import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The table `worked-example.csv` is the commentary to the rules: whoever knows the law can check it line by line.
class WorkedExampleTests {

    static final ProgrammeRules RULES = RulesCsv.find("IPM-2025").orElseThrow();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "worked-example.csv", numLinesToSkip = 1)
    void the_table_of_cases_is_exact_to_the_crown(
            String name,
            String month,
            String gross,
            String social,
            String health,
            String hours,
            ShortfallPolicy policy,
            CapBase capBase,
            String wageCosts,
            String wageContribution,
            String integrationContribution,
            String total) {
        var inputs = MonthInputs.whole(Money.of(gross), Money.of(social), Money.of(health), Hours.of(hours));

        var result = calculated(inputs, RULES.withShortfallPolicy(policy).withCapBase(capBase));

        assertThat(result.wageCosts()).as(name + " " + month).isEqualTo(Money.of(wageCosts));
        assertThat(result.wageContribution()).isEqualTo(Money.of(wageContribution));
        assertThat(result.integrationContribution()).isEqualTo(Money.of(integrationContribution));
        assertThat(result.total()).isEqualTo(Money.of(total));
    }

    @Test
    void three_months_add_up() {
        var months = List.of(
                month("17600", "4365", "1584", "18.0"),
                month("14700", "3646", "1323", "16.5"),
                month("23100", "5729", "2079", "13.0"));

        assertThat(sum(months, Calculated::wageCosts)).isEqualTo(Money.crowns(74_126));
        assertThat(sum(months, Calculated::wageContribution)).isEqualTo(Money.crowns(37_062));
        assertThat(sum(months, Calculated::integrationContribution)).isEqualTo(Money.crowns(9_400));
        assertThat(sum(months, Calculated::total)).isEqualTo(Money.crowns(46_462));
    }

    private static Money sum(List<Calculated> months, Function<Calculated, Money> amount) {
        return Money.sum(months.stream().map(amount).toList());
    }

    private static Calculated month(String gross, String social, String health, String hours) {
        return calculated(
                MonthInputs.whole(Money.of(gross), Money.of(social), Money.of(health), Hours.of(hours)), RULES);
    }

    static Calculated calculated(MonthInputs inputs, ProgrammeRules rules) {
        return (Calculated) Contribution.of(inputs, rules);
    }
}
