package cz.prostup.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"25123891", "00551023", "72496991", "00006947", "00006599", "27373665", "26297850", "47973943"})
    void real_numbers_of_organisations_are_valid(String ico) {
        assertThat(Ico.parse(ico)).isEqualTo(new Ico.Valid(new Ico(ico)));
    }

    @Test
    void zeros_in_front_may_be_left_out_and_spaces_do_not_matter() {
        assertThat(Ico.parse(" 551 023")).isEqualTo(new Ico.Valid(new Ico("00551023")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25123892", "52123891", "123456789", "2512389A", "", "0", "00000000", "-5123891"})
    void a_wrong_number_of_an_organisation_is_refused_with_a_reason(String ico) {
        assertThat(Ico.parse(ico))
                .isInstanceOfSatisfying(
                        Ico.Invalid.class,
                        invalid -> assertThat(invalid.reason()).contains("IČO"));
    }

    @Test
    void each_changed_digit_of_a_number_is_found() {
        for (int at = 0; at < 8; at++) {
            var digits = new StringBuilder("25123891");
            digits.setCharAt(at, digits.charAt(at) == '9' ? '8' : (char) (digits.charAt(at) + 1));
            assertThat(Ico.parse(digits.toString())).as(digits.toString()).isInstanceOf(Ico.Invalid.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "19-2000145399/0800,  CZ6508000000192000145399",
        "2229001/0710,        CZ2407100000000002229001",
        "2400431298/2010,     CZ6220100000002400431298",
        "1229851/0100,        CZ3701000000000001229851"
    })
    void a_czech_account_is_valid_and_has_its_iban(String account, String iban) {
        assertThat(BankAccount.parse(account)).isInstanceOfSatisfying(BankAccount.Valid.class, valid -> {
            assertThat(valid.account()).hasToString(account);
            assertThat(valid.account().iban()).isEqualTo(new Iban(iban));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"48973004/2700", "19-4661040227/0100", "000000-0002229001/0710", "19 - 2000145399 / 0800"})
    void accounts_are_understood_as_people_write_them(String account) {
        assertThat(BankAccount.parse(account)).isInstanceOf(BankAccount.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19-2000145398/0800",
                "18-2000145399/0800",
                "2000145399",
                "2000145399/080",
                "0/0800",
                "00/0800",
                "abc/0800",
                "1234567-2000145399/0800",
                ""
            })
    void a_wrong_account_is_refused_with_a_reason(String account) {
        assertThat(BankAccount.parse(account))
                .isInstanceOfSatisfying(
                        BankAccount.Invalid.class,
                        invalid -> assertThat(invalid.reason()).endsWith("."));
    }

    @Test
    void the_reason_says_which_part_of_an_account_is_wrong() {
        assertThat(BankAccount.parse("18-2000145399/0800"))
                .isEqualTo(new BankAccount.Invalid("Předčíslí účtu neprošlo kontrolou, je v něm nejspíš překlep."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CZ6508000000192000145399",
                "CZ2407100000000002229001",
                "CZ3701000000000001229851",
                "CZ6220100000002400431298",
                "cz65 0800 0000 1920 0014 5399"
            })
    void a_czech_iban_is_valid(String iban) {
        assertThat(Iban.parse(iban)).isInstanceOf(Iban.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CZ6508000000192000145398",
                "CZ65080000001920001453",
                "DE89370400440532013000",
                "CZ65080000001920001453AB",
                ""
            })
    void a_wrong_iban_is_refused_with_a_reason(String iban) {
        assertThat(Iban.parse(iban)).isInstanceOf(Iban.Invalid.class);
    }

    @Test
    void no_invalid_value_can_be_made() {
        assertThatThrownBy(() -> new Ico("25123892")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ico("551023")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Iban("CZ00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BankAccount("18", "2000145399", "0800"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BankAccount("", "abc", "0800")).isInstanceOf(IllegalArgumentException.class);
    }
}
