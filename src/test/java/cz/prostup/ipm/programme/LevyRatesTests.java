package cz.prostup.ipm.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevyRatesTests {

    private static final LevyRates RATES = RulesCsv.levies().getFirst();

    @ParameterizedTest
    @CsvSource({
        "17600, 4365, 2376,  792, 1584, 23549",
        "14700, 3646, 1985,  662, 1323, 19669",
        "23100, 5729, 3119, 1040, 2079, 30908",
        "10400, 2580, 1404,  468,  936, 13916",
        "15600, 3869, 2106,  702, 1404, 20873",
        "20800, 5159, 2808,  936, 1872, 27831",
        "38863, 9639, 5247, 1749, 3498, 52000",
        "38864, 9639, 5247, 1749, 3498, 52001",
        "40000, 9920, 5400, 1800, 3600, 53520",
        "    0,    0,    0,    0,    0,     0"
    })
    void levies_of_the_worked_example_are_exact(
            long gross, long social, long health, long employee, long employer, long wageCosts) {
        var levies = RATES.of(Money.crowns(gross));

        assertThat(levies)
                .isEqualTo(new Levies(
                        Money.crowns(social), Money.crowns(health), Money.crowns(employee), Money.crowns(employer)));
        assertThat(Money.crowns(gross).plus(levies.employerTotal())).isEqualTo(Money.crowns(wageCosts));
    }

    @Test
    void rates_hold_in_their_time_only() {
        assertThat(RATES.holdOn(LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(RATES.holdOn(LocalDate.of(2026, 6, 1))).isTrue();
    }

    @Test
    void a_levy_may_differ_by_two_crowns_or_one_percent_whichever_is_more() {
        var tolerance = new LevyTolerance(Money.crowns(2), BigDecimal.ONE);

        assertThat(tolerance.accepts(Money.crowns(100), Money.crowns(102))).isTrue();
        assertThat(tolerance.accepts(Money.crowns(100), Money.crowns(97))).isFalse();
        assertThat(tolerance.accepts(Money.crowns(4_365), Money.of("4408.65"))).isTrue();
        assertThat(tolerance.accepts(Money.crowns(4_365), Money.of("4408.66"))).isFalse();
    }
}
