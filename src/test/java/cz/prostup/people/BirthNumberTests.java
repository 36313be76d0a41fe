package cz.prostup.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthNumberTests {

    @ParameterizedTest
    @CsvSource({
        "7103192745,  1971-03-19",
        "710319/2745, 1971-03-19",
        "991231123,   1899-12-31",
        "536231123,   1953-12-31",
        "7801233540,  1978-01-23", // remainder ten with a zero at its end, given out until 1985
    })
    void a_valid_number_tells_the_day_of_birth(String written, LocalDate born) {
        assertThat(BirthNumber.parse(written))
                .isInstanceOfSatisfying(
                        BirthNumber.Valid.class,
                        valid -> assertThat(valid.birthNumber().bornOn()).isEqualTo(born));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7103192746", "7113192745", "7102302745", "71031927451", "71031927", "abcdefghij", ""})
    void a_wrong_number_is_refused_with_a_reason(String written) {
        assertThat(BirthNumber.parse(written))
                .isInstanceOfSatisfying(
                        BirthNumber.Invalid.class,
                        invalid -> assertThat(invalid.reason()).endsWith("."));
    }

    @Test
    void months_of_women_and_of_the_second_series_since_2004_are_understood() {
        assertThat(valid("0459")).isEqualTo(LocalDate.of(2004, 9, 1));
        assertThat(valid("0429")).isEqualTo(LocalDate.of(2004, 9, 1));
        assertThat(valid("0479")).isEqualTo(LocalDate.of(2004, 9, 1));
    }

    @Test
    void the_second_series_did_not_exist_before_2004() {
        assertThat(BirthNumber.parse(divisible("032901"))).isInstanceOf(BirthNumber.Invalid.class);
    }

    @Test
    void the_number_never_shows_itself_in_a_log() {
        assertThat(new BirthNumber("7103192745").toString()).doesNotContain("710319");
    }

    private static LocalDate valid(String yearAndMonth) {
        return ((BirthNumber.Valid) BirthNumber.parse(divisible(yearAndMonth + "01")))
                .birthNumber()
                .bornOn();
    }

    /// The six digits with the first four that make the whole divisible by eleven.
    private static String divisible(String six) {
        for (int serial = 0; ; serial++) {
            var digits = six + String.format("%04d", serial);
            if (Long.parseLong(digits) % 11 == 0) {
                return digits;
            }
        }
    }
}
