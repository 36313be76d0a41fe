package cz.prostup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Pages in four languages say the same in each of them.
class PhrasesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    static Stream<Class<?>> owners() throws IOException, ClassNotFoundException {
        try (var files = Files.walk(RESOURCES)) {
            var classes = new java.util.ArrayList<Class<?>>();
            for (var file :
                    files.filter(path -> path.endsWith("texts.cs.properties")).toList()) {
                var folder = RESOURCES.relativize(file.getParent()).toString().replace('/', '.');
                classes.add(Class.forName(folder + ".package-info"));
            }
            return classes.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("owners")
    void every_language_has_the_same_keys_and_no_empty_text(Class<?> owner) {
        var czech = Phrases.of(owner, Language.CS).keys();
        for (var language : Language.values()) {
            var words = Phrases.of(owner, language);
            assertThat(words.keys()).as("%s %s", owner, language).isEqualTo(czech);
            assertThat(czech).allSatisfy(key -> assertThat(words.of(key)).isNotBlank());
        }
    }

    @ParameterizedTest
    @CsvSource({"CS, 1. 4. 2026", "CS_EASY, 1. 4. 2026", "EN, 1 April 2026", "UK, 01.04.2026"})
    void days_are_written_as_the_language_writes_them(Language language, String written) throws Exception {
        var words = Phrases.of(owners().findFirst().orElseThrow(), language);
        assertThat(words.date(LocalDate.of(2026, 4, 1)).replace('\u00A0', ' ')).isEqualTo(written);
    }

    @Test
    void a_missing_key_is_told_at_once() throws Exception {
        var words = Phrases.of(owners().findFirst().orElseThrow(), Language.EN);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> words.of("nic"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
