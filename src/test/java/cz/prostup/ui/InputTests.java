package cz.prostup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.shared.Hours;
import cz.prostup.shared.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputTests {

    static Input sent(String value) {
        return Input.of(Map.of("pole", new String[] {value}));
    }

    static String complaint(Input input) {
        return input.errorOf("pole");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17 600|17600",
                "17600,50|17600.50",
                "17600.5|17600.50",
                "17\u00A0600|17600",
                "17\u202F600 Kč|17600",
                "17 600,- Kč|17600",
                "0|0",
                "9 999 999|9999999"
            })
    void amounts_are_read_as_people_write_them(String written, String crowns) {
        var input = sent(written);
        assertThat(input.money("pole", "Hrubá mzda")).isEqualTo(Money.of(crowns));
        assertThat(input.hasErrors()).isFalse();
    }

    @Test
    void letters_in_an_amount_are_refused_and_stay_in_the_field() {
        var input = sent("17 6oo");
        assertThat(input.money("pole", "Hrubá mzda")).isNull();
        assertThat(complaint(input))
                .isEqualTo("Hrubá mzda: „17 6oo“ není částka. Pište jen číslice, například 17 600 nebo 17 600,50.");
        assertThat(input.raw("pole")).isEqualTo("17 6oo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-500|částka nesmí být záporná. Zapsali jste -500.",
                "\u2212500|částka nesmí být záporná. Zapsali jste \u2212500.",
                "17.600|částka smí mít nejvýš dvě desetinná místa. Zapsali jste 17.600; tisíce oddělte mezerou.",
                "10 000 000|částka nesmí být víc než 9\u202F999\u202F999\u00A0Kč. Zapsali jste 10 000 000; zkontrolujte, jestli nepřebývá číslice.",
                "1e5|„1e5“ není částka. Pište jen číslice, například 17 600 nebo 17 600,50.",
                "🙂|„🙂“ není částka. Pište jen číslice, například 17 600 nebo 17 600,50."
            })
    void an_amount_that_cannot_be_is_refused_with_a_remedy(String written, String message) {
        var input = sent(written);
        assertThat(input.money("pole", "Hrubá mzda")).isNull();
        assertThat(complaint(input)).isEqualTo("Hrubá mzda: " + message);
    }

    @Test
    void an_empty_field_says_what_is_missing_and_how_to_write_it() {
        var input = sent("  ");
        assertThat(input.money("pole", "Hrubá mzda")).isNull();
        assertThat(complaint(input)).isEqualTo("Chybí hrubá mzda. Napište částku v korunách, například 17 600.");
        var number = sent("");
        assertThat(number.requiredText("pole", "IČO", 8)).isNull();
        assertThat(complaint(number)).startsWith("Chybí IČO.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5|1.5",
                "1.5|1.5",
                "1:30|1.5",
                "90 min|1.5",
                "90 minut|1.5",
                "1 h 30 min|1.5",
                "2 hodiny|2",
                "1,5 h|1.5",
                "0|0",
                "20 min|0.33",
                "16|16"
            })
    void hours_are_read_as_people_write_them(String written, String hours) {
        assertThat(sent(written).hours("pole", "Délka")).isEqualTo(Hours.of(hours));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-3|hodiny nesmí být záporné. Zapsali jste -3.",
                "1,333|hodiny smí mít nejvýš dvě desetinná místa. Zapsali jste 1,333.",
                "1000|hodin nesmí být víc než 999. Zapsali jste 1000; zkontrolujte, jestli nechybí desetinná čárka.",
                "dlouho|„dlouho“ nejsou hodiny. Napište například 1,5 nebo 1:30 nebo 90 min.",
                "1:75|„1:75“ nejsou hodiny. Napište například 1,5 nebo 1:30 nebo 90 min."
            })
    void hours_that_cannot_be_are_refused_with_a_remedy(String written, String message) {
        var input = sent(written);
        assertThat(input.hours("pole", "Délka")).isNull();
        assertThat(complaint(input)).isEqualTo("Délka: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-01", "1. 4. 2026", "1.4.2026", "01. 04. 2026", "1/4/2026"})
    void days_are_read_from_the_picker_and_from_Czech_writing(String written) {
        assertThat(sent(written).date("pole", "Den")).isEqualTo(LocalDate.of(2026, Month.APRIL, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "29. 2. 2026|den 29. 2. 2026 není v kalendáři. Únor 2026 má 28 dní.",
                "2026-02-29|den 29. 2. 2026 není v kalendáři. Únor 2026 má 28 dní.",
                "31. 4. 2026|den 31. 4. 2026 není v kalendáři. Duben 2026 má 30 dní.",
                "0. 4. 2026|den 0. 4. 2026 není v kalendáři. Duben 2026 má 30 dní.",
                "1. 13. 2026|měsíc 13 neexistuje. Měsíce jsou 1 až 12.",
                "1. 4. 0026|rok 0026 nemůže být správně. Napište rok čtyřmi číslicemi, například 2026.",
                "zítra|„zítra“ není datum. Napište den, měsíc a rok, například 1. 4. 2026.",
                "1. 4. 26|„1. 4. 26“ není datum. Napište den, měsíc a rok, například 1. 4. 2026."
            })
    void a_day_that_is_in_no_calendar_gets_its_own_message(String written, String message) {
        var input = sent(written);
        assertThat(input.date("pole", "Den")).isNull();
        assertThat(complaint(input)).isEqualTo("Den: " + message);
    }

    @Test
    void the_leap_day_of_a_leap_year_is_a_day() {
        assertThat(sent("29. 2. 2028").date("pole", "Den")).isEqualTo(LocalDate.of(2028, Month.FEBRUARY, 29));
    }

    @ParameterizedTest
    @CsvSource({"9:30,09:30", "9.30,09:30", "09:30,09:30", "9,09:00", "14:05:00,14:05", "8 h,08:00"})
    void times_are_read_with_a_colon_or_a_dot(String written, LocalTime time) {
        assertThat(sent(written).time("pole", "Začátek")).isEqualTo(time);
    }

    @Test
    void a_time_that_does_not_exist_is_refused() {
        var input = sent("25:00");
        assertThat(input.time("pole", "Začátek")).isNull();
        assertThat(complaint(input)).isEqualTo("Začátek: čas 25:00 neexistuje. Den má hodiny od 0:00 do 23:59.");
    }

    @Test
    void months_are_read_and_a_thirteenth_is_refused() {
        assertThat(sent("2026-04").month("pole", "Měsíc")).isEqualTo(YearMonth.of(2026, 4));
        assertThat(sent("4/2026").month("pole", "Měsíc")).isEqualTo(YearMonth.of(2026, 4));
        var input = sent("2026-13");
        assertThat(input.month("pole", "Měsíc")).isNull();
        assertThat(complaint(input)).isEqualTo("Měsíc: měsíc 13 neexistuje. Měsíce jsou 1 až 12.");
    }

    @Test
    void two_hundred_kilobytes_are_refused_with_the_limit_and_the_length_and_nothing_is_lost() {
        var pasted = "ž".repeat(204_800);
        var input = sent(pasted);
        assertThat(input.text("pole", "Poznámka", 2000)).isNull();
        assertThat(complaint(input))
                .isEqualTo(
                        "Poznámka: text má 204\u202F800 znaků, vejde se nejvýš 2\u202F000. Zkraťte ho prosím; co jste"
                                + " napsali, zůstalo v poli.");
        assertThat(input.raw("pole")).isEqualTo(pasted);
    }

    @Test
    void pasting_into_an_amount_is_told_by_its_beginning_only() {
        var input = sent("x".repeat(204_800));
        assertThat(input.money("pole", "Hrubá mzda")).isNull();
        assertThat(complaint(input)).hasSizeLessThan(160).contains("…“ není částka");
    }

    @Test
    void apostrophes_emoji_and_diacritics_pass_and_an_emoji_is_one_character() {
        assertThat(sent(" Ján O'Neill 🙂 ").requiredText("pole", "Jméno", 13)).isEqualTo("Ján O'Neill 🙂");
        assertThat(sent("<b>Příliš žluťoučký kůň</b>").requiredText("pole", "Jméno", 80))
                .isEqualTo("<b>Příliš žluťoučký kůň</b>");
    }

    @Test
    void an_optional_text_may_be_empty() {
        var input = sent("");
        assertThat(input.text("pole", "Poznámka", 10)).isEmpty();
        assertThat(input.hasErrors()).isFalse();
    }

    @Test
    void only_offered_values_are_taken() {
        assertThat(sent("APRIL").code("pole", "Měsíc", Month.class)).isEqualTo(Month.APRIL);
        assertThat(sent("a").choice("pole", "Druh", List.of("a", "b"))).isEqualTo("a");
        var input = sent("c");
        assertThat(input.choice("pole", "Druh", List.of("a", "b"))).isNull();
        assertThat(complaint(input)).isEqualTo("Druh: „c“ není mezi možnostmi. Vyberte jednu z nabízených.");
        assertThat(sent("april").code("pole", "Měsíc", Month.class)).isNull();
        assertThat(sent("x").uuid("pole", "Osoba")).isNull();
        var id = UUID.randomUUID();
        assertThat(sent(id.toString()).uuid("pole", "Osoba")).isEqualTo(id);
    }

    @Test
    void whole_numbers_have_limits() {
        assertThat(sent("8").wholeNumber("pole", "Počet", 1, 10)).isEqualTo(8);
        var input = sent("12");
        assertThat(input.wholeNumber("pole", "Počet", 1, 10)).isNull();
        assertThat(complaint(input)).isEqualTo("Počet: číslo musí být od 1 do 10. Zapsali jste 12.");
        var half = sent("1,5");
        assertThat(half.wholeNumber("pole", "Počet", 1, 10)).isNull();
        assertThat(complaint(half)).isEqualTo("Počet: „1,5“ není celé číslo. Pište jen číslice.");
    }

    @Test
    void a_field_may_repeat() {
        var input = Input.of(Map.of("kdo", new String[] {"jana", "", " petr "}));
        assertThat(input.texts("kdo")).containsExactly("jana", "petr");
        assertThat(input.isChosen("kdo", "petr")).isTrue();
        assertThat(input.texts("nikdo")).isEmpty();
        assertThat(input.checked("kdo")).isTrue();
        assertThat(input.checked("nikdo")).isFalse();
    }

    @Test
    void mistakes_keep_their_order_and_the_first_of_a_field_stays() {
        var input = Input.blank();
        input.fail("b", "Hodiny nesmí být víc než 24 za den. Zapsali jste 25.");
        input.fail("a", "druhá");
        input.fail("b", "pozdější");
        input.failForm("Výkaz už odeslal někdo jiný.");
        assertThat(input.errors())
                .containsExactly(
                        new Input.Mistake("b", "Hodiny nesmí být víc než 24 za den. Zapsali jste 25."),
                        new Input.Mistake("a", "druhá"),
                        new Input.Mistake("", "Výkaz už odeslal někdo jiný."));
    }

    @Test
    void prefilled_values_are_read_back_as_they_were() {
        var input = Input.blank()
                .with("castka", Money.of("17600.50"))
                .with("hodiny", Hours.of("16.25"))
                .with("den", LocalDate.of(2026, 4, 1));
        assertThat(input.money("castka", "Částka")).isEqualTo(Money.of("17600.50"));
        assertThat(input.hours("hodiny", "Hodiny")).isEqualTo(Hours.of("16.25"));
        assertThat(input.date("den", "Den")).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(Input.blank().with("a", (Money) null).has("a")).isFalse();
    }
}
