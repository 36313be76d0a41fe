package cz.prostup.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cz.prostup.shared.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "working-days.csv", numLinesToSkip = 1)
    void the_table_of_working_days_and_holidays_on_weekdays_holds(ArgumentsAccessor row) {
        int year = row.getInteger(0);
        int sum = 0;
        for (int month = 1; month <= 12; month++) {
            var days = YearMonth.of(year, month);
            assertThat(WorkingDays.countIn(days) + "/" + WorkingDays.paidHolidaysIn(days))
                    .as("%s", days)
                    .isEqualTo(row.getString(month));
            sum += WorkingDays.countIn(days);
        }
        assertThat(sum).isEqualTo(row.getInteger(13));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-03-31",
        "2025, 2025-04-20",
        "2026, 2026-04-05",
        "2027, 2027-03-28",
        "2028, 2028-04-16",
        "2038, 2038-04-25",
        "2285, 2285-03-22"
    })
    void easter_is_computed(int year, LocalDate sunday) {
        assertThat(CzechHolidays.easterSunday(year)).isEqualTo(sunday);
    }

    @Test
    void a_year_has_thirteen_holidays_with_names() {
        assertThat(CzechHolidays.of(2026)).hasSize(13).containsEntry(LocalDate.of(2026, 4, 3), "Velký pátek");
        assertThat(CzechHolidays.of(2015)).hasSize(12);
        assertThatThrownBy(() -> CzechHolidays.of(1999)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2001-01-01, 2001-01-01",
        "2024-02-28, 2024-03-01",
        "2024-12-24, 2025-01-02",
        "2023-11-20, 2026-04-06",
        "2026-11-21, 2026-11-22"
    })
    void counting_between_two_days_is_counting_each_of_them(LocalDate from, LocalDate to) {
        var period = new Period(from, to);
        assertThat(WorkingDays.countIn(period))
                .isEqualTo((int) period.days().filter(WorkingDays::isWorkingDay).count());
    }

    @Test
    void the_months_of_the_worked_example_have_their_days() {
        assertThat(WorkingDays.countIn(YearMonth.of(2025, 3))).isEqualTo(21);
        assertThat(WorkingDays.countIn(new Period(LocalDate.of(2025, 3, 10), LocalDate.of(2025, 3, 31))))
                .isEqualTo(16);
        assertThat(WorkingDays.countIn(YearMonth.of(2025, 4))).isEqualTo(20);
        assertThat(WorkingDays.paidHolidaysIn(YearMonth.of(2025, 4))).isEqualTo(2);
    }

    @Test
    void next_and_previous_step_over_christmas() {
        var beforeChristmas = LocalDate.of(2026, 12, 23);

        assertThat(WorkingDays.next(beforeChristmas)).isEqualTo("2026-12-28");
        assertThat(WorkingDays.previous(LocalDate.of(2026, 12, 28))).isEqualTo(beforeChristmas);
        assertThat(WorkingDays.sameOrNext(beforeChristmas)).isEqualTo(beforeChristmas);
        assertThat(WorkingDays.sameOrPrevious(LocalDate.of(2026, 12, 26))).isEqualTo(beforeChristmas);
        assertThat(WorkingDays.plus(beforeChristmas, 5)).isEqualTo("2027-01-04");
        assertThat(WorkingDays.plus(LocalDate.of(2027, 1, 4), -5)).isEqualTo(beforeChristmas);
        assertThat(WorkingDays.plus(beforeChristmas, 0)).isEqualTo(beforeChristmas);
    }

    @Test
    void days_left_are_counted_without_today_and_with_the_last_day() {
        var friday = LocalDate.of(2025, 4, 25);

        assertThat(WorkingDays.between(friday, LocalDate.of(2025, 4, 30))).isEqualTo(3);
        assertThat(WorkingDays.between(friday, friday)).isZero();
        assertThat(WorkingDays.between(friday, LocalDate.of(2025, 4, 27))).isZero();
        assertThat(WorkingDays.between(LocalDate.of(2025, 4, 30), friday)).isEqualTo(-3);
    }
}
