package cz.prostup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import cz.prostup.shared.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CzechTests {

    static final LocalDate APRIL_FOOL = LocalDate.of(2026, 4, 1);

    @Test
    void dates_have_no_zeros_in_front() {
        assertThat(Czech.date(APRIL_FOOL)).isEqualTo("1.\u00A04. 2026");
        assertThat(Czech.dayMonth(APRIL_FOOL)).isEqualTo("1.\u00A04.");
        assertThat(Czech.period(new Period(LocalDate.of(2025, 3, 10), LocalDate.of(2026, 3, 9))))
                .isEqualTo("10.\u00A03. 2025 – 9.\u00A03. 2026");
    }

    @Test
    void instants_are_shown_in_the_time_of_Prague_in_summer_and_in_winter() {
        assertThat(Czech.dateTime(Instant.parse("2026-07-01T12:02:00Z"))).isEqualTo("1.\u00A07. 2026 14:02");
        assertThat(Czech.dateTime(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("1.\u00A01. 2027 0:30");
        assertThat(Czech.time(Instant.parse("2026-12-31T08:05:00Z"))).isEqualTo("9:05");
        assertThat(Czech.time(LocalTime.of(9, 30))).isEqualTo("9:30");
    }

    @Test
    void months_are_declined() {
        assertThat(Czech.month(YearMonth.of(2026, 4))).isEqualTo("duben 2026");
        assertThat(Czech.monthIn(YearMonth.of(2026, 4))).isEqualTo("v\u00A0dubnu 2026");
        assertThat(Czech.monthIn(YearMonth.of(2026, 9))).isEqualTo("v\u00A0září 2026");
        assertThat(Czech.monthIn(YearMonth.of(2026, 7))).isEqualTo("v\u00A0červenci 2026");
        assertThat(Czech.monthShort(YearMonth.of(2026, 6))).isEqualTo("čvn");
        assertThat(Czech.monthShort(YearMonth.of(2026, 7))).isEqualTo("čvc");
        assertThat(Czech.monthName(YearMonth.of(2026, 12))).isEqualTo("prosinec");
    }

    @Test
    void weekdays_have_Czech_names() {
        assertThat(Czech.weekday(LocalDate.of(2026, 11, 20))).isEqualTo("pátek");
        assertThat(Czech.weekday(DayOfWeek.MONDAY)).isEqualTo("pondělí");
        assertThat(Czech.weekday(DayOfWeek.SUNDAY)).isEqualTo("neděle");
    }

    @Test
    void money_parts_thousands_and_shows_haler_only_when_there_are_any() {
        assertThat(Czech.money(Money.crowns(16_474))).isEqualTo("16\u202F474\u00A0Kč");
        assertThat(Czech.money(Money.of("11774.50"))).isEqualTo("11\u202F774,50\u00A0Kč");
        assertThat(Czech.money(Money.ZERO)).isEqualTo("0\u00A0Kč");
        assertThat(Czech.money(Money.crowns(999))).isEqualTo("999\u00A0Kč");
        assertThat(Czech.money(Money.crowns(1_000_000))).isEqualTo("1\u202F000\u202F000\u00A0Kč");
        assertThat(Czech.amount(Money.of("0.05"))).isEqualTo("0,05");
        assertThat(Czech.amount(Money.crowns(-4_700))).isEqualTo("\u22124\u202F700");
    }

    @ParameterizedTest
    @CsvSource({"18,'18,0'", "16.25,'16,25'", "0.5,'0,5'", "0,'0,0'", "101.75,'101,75'", "1234.5,'1\u202F234,5'"})
    void hours_have_one_or_two_decimals(String hours, String written) {
        assertThat(Czech.hoursPlain(Hours.of(hours))).isEqualTo(written);
        assertThat(Czech.hours(Hours.of(hours))).isEqualTo(written + "\u00A0h");
    }

    @ParameterizedTest
    @CsvSource({"1,1 hodina", "2,2 hodiny", "4,4 hodiny", "5,5 hodin", "0,0 hodin", "12.5,'12,5 hodiny'", "22,22 hodin"
    })
    void hours_in_words_are_declined_and_a_fraction_takes_the_genitive(String hours, String words) {
        assertThat(Czech.hoursInWords(Hours.of(hours))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0.50,'50'", "0.248,'24,8'", "1,'100'", "0,'0'", "0.005,'0,5'", "0.135,'13,5'"})
    void percents_come_from_fractions(BigDecimal fraction, String written) {
        assertThat(Czech.percent(fraction)).isEqualTo(written + "\u00A0%");
    }

    @ParameterizedTest
    @CsvSource({"0,0 lidí", "1,1 člověk", "2,2 lidé", "4,4 lidé", "5,5 lidí", "21,21 lidí", "1000,1\u202F000 lidí"})
    void counts_choose_the_right_form(long number, String counted) {
        assertThat(Czech.count(number, "člověk", "lidé", "lidí")).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "0, dnes",
        "1, zbývá 1 pracovní den",
        "3, zbývají 3 pracovní dny",
        "5, zbývá 5 pracovních dní",
        "8, zbývá 8 pracovních dní",
        "-1, 1 pracovní den po termínu",
        "-3, 3 pracovní dny po termínu",
        "-13, 13 pracovních dní po termínu"
    })
    void deadlines_are_told_in_words(int days, String words) {
        assertThat(Czech.workingDaysLeft(days)).isEqualTo(words);
    }

    @Test
    void numbers_part_thousands() {
        assertThat(Czech.number(1_234_567)).isEqualTo("1\u202F234\u202F567");
        assertThat(Czech.number(-12)).isEqualTo("\u221212");
    }
}
