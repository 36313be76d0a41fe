package cz.prostup.access;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.testing.ProstupTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// A table of passwords of Jana Malá from the town Lipová (control 1).
@ProstupTest
class PasswordRulesTests {

    private static final List<String> OWN = List.of("jana.mala", "Jana Malá", "Město Lipová");

    private final PasswordRules rules;

    PasswordRulesTests(PasswordRules rules) {
        this.rules = rules;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "passwords.csv", numLinesToSkip = 1)
    void good_ones_pass_and_known_ones_do_not(String password, boolean good) {
        assertThat(rules.problem(password, List.of(Role.MENTOR), OWN).isEmpty())
                .as(password)
                .isEqualTo(good);
    }

    @Test
    void administrators_need_seventeen_characters_and_nobody_may_have_more_than_128() {
        var sixteen = "sedm zidli v dvo";
        assertThat(rules.problem(sixteen, List.of(Role.MENTOR), OWN)).isEmpty();
        assertThat(rules.problem(sixteen, List.of(Role.ORGANISATION_ADMIN), OWN))
                .hasValueSatisfying(reason -> assertThat(reason).contains("17"));
        assertThat(rules.problem(sixteen + "r", List.of(Role.ORGANISATION_ADMIN), OWN))
                .isEmpty();
        assertThat(rules.problem("kolo most pluh ".repeat(9), List.of(Role.MENTOR), OWN))
                .hasValueSatisfying(reason -> assertThat(reason).contains("128"));
    }
}
