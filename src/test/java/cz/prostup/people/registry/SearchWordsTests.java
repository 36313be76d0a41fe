package cz.prostup.people.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTests {

    @ParameterizedTest
    @CsvSource({
        "Novák 12. 5. 1984,     Novák,  @19840512",
        "Novák 1984,            Novák,  @1984",
        "Novák 1984-05-12,      Novák,  @19840512",
        "+420 777 123 456,      '',     +777123456",
        "00420777123456,        '',     +777123456",
        "777-123-456 Jan,       Jan,    +777123456",
        "777,                   '',     +777",
    })
    void numbers_are_told_from_names(String typed, String names, String number) {
        var words = SearchWords.of(typed, true);
        assertThat(words.names()).isEqualTo(names);
        assertThat(words.numbers()).containsExactly(number);
        assertThat(words.birthNumber()).isNull();
    }

    @Test
    void a_valid_birth_number_is_one_and_an_invalid_one_is_a_telephone_of_nobody() {
        assertThat(SearchWords.of("710319/2745", true).birthNumber()).isEqualTo("7103192745");
        assertThat(SearchWords.of("7103192745", true).numbers()).isEmpty();
        assertThat(SearchWords.of("7103192746", true).birthNumber()).isNull();
        assertThat(SearchWords.of("7103192746", true).numbers()).hasSize(1);
    }

    @Test
    void who_may_not_know_the_birth_cannot_search_by_it() {
        var words = SearchWords.of("710319/2745 12. 5. 1984", false);
        assertThat(words.birthNumber()).isNull();
        assertThat(words.numbers()).noneMatch(number -> number.startsWith("@"));
    }

    @Test
    void nothing_is_nothing() {
        assertThat(SearchWords.of(" %_ ' ", true).isNothing()).isTrue();
        assertThat(SearchWords.of("x", true).isNothing()).isFalse();
    }
}
