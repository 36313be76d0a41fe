package cz.prostup.ipm.contribution;

import static cz.prostup.ipm.contribution.WorkedExampleTests.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.prostup.ipm.programme.PartMonth;
import cz.prostup.ipm.programme.RulesCsv;
import cz.prostup.ipm.programme.UnknownParameter;
import cz.prostup.shared.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class SupportPeriodTests {

    private static final LocalDate TENTH_OF_MARCH = LocalDate.of(2025, 3, 10);

    @Test
    void the_worked_example_ends_the_day_before_its_anniversary() {
        var support = SupportPeriod.of(TENTH_OF_MARCH, RULES);

        assertThat(support.basicEnd()).isEqualTo("2026-03-09");
        assertThat(support.extendedEnd()).isEqualTo("2026-09-09");
    }

    @Test
    void a_start_inside_a_month_touches_thirteen_months_and_nineteen_with_the_extension() {
        var support = SupportPeriod.of(TENTH_OF_MARCH, RULES);

        assertThat(support.months()).hasSize(13);
        assertThat(support.monthsUntil(support.extendedEnd())).hasSize(19);
        assertThat(support.months().getFirst().inside()).isEqualTo(period("2025-03-10", "2025-03-31"));
        assertThat(support.months().getLast().inside()).isEqualTo(period("2026-03-01", "2026-03-09"));
    }

    @Test
    void a_start_on_the_first_touches_twelve() {
        assertThat(SupportPeriod.of(LocalDate.of(2025, 4, 1), RULES).months()).hasSize(12);
    }

    @Test
    void a_start_on_the_last_day_of_a_month_has_a_month_of_one_day() {
        var first = SupportPeriod.of(LocalDate.of(2025, 3, 31), RULES).months().getFirst();

        assertThat(first.inside()).isEqualTo(period("2025-03-31", "2025-03-31"));
        assertThat(first.isShort()).isTrue();
    }

    @Test
    void both_ends_are_counted_from_the_start_and_never_added() {
        var support = SupportPeriod.of(LocalDate.of(2024, 2, 29), RULES);

        assertThat(support.basicEnd()).isEqualTo("2025-02-27");
        assertThat(support.extendedEnd()).isEqualTo("2025-08-28");
    }

    @Test
    void months_of_the_support_run_from_the_day_of_the_start() {
        var support = SupportPeriod.of(LocalDate.of(2025, 1, 31), RULES.withPartMonth(PartMonth.SUPPORT_MONTH));

        assertThat(support.months()).hasSize(12);
        assertThat(support.months().get(0).inside()).isEqualTo(period("2025-01-31", "2025-02-27"));
        assertThat(support.months().get(1).inside()).isEqualTo(period("2025-02-28", "2025-03-30"));
        assertThat(support.months())
                .extracting(SupportMonth::month)
                .startsWith(YearMonth.of(2025, 1), YearMonth.of(2025, 2));
    }

    @Test
    void a_support_may_end_early_but_never_after_its_extended_end() {
        var support = SupportPeriod.of(TENTH_OF_MARCH, RULES);

        assertThat(support.monthsUntil(LocalDate.of(2025, 5, 2))).hasSize(3);
        assertThatThrownBy(() -> support.monthsUntil(LocalDate.of(2026, 9, 10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void days_of_a_short_month_are_counted_for_the_rules_that_ask() {
        var march = SupportPeriod.of(TENTH_OF_MARCH, RULES).months().getFirst();

        assertThat(march.days(period -> (int) period.days()
                        .filter(day -> day.getDayOfWeek().getValue() < 6)
                        .count()))
                .isEqualTo(new MonthDays(22, 31, 16, 21));
    }

    @Test
    void the_pilot_does_not_know_how_long_a_support_lasts() {
        var pilot = RulesCsv.find("IPM-2024-PILOT").orElseThrow();

        assertThatThrownBy(() -> SupportPeriod.of(LocalDate.of(2024, 3, 1), pilot))
                .isInstanceOf(UnknownParameter.class)
                .hasMessageContaining("basicMonths");
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
