package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cz.prostup.journeys.Sentence.Scene;
import cz.prostup.testing.Browserless;
import cz.prostup.testing.ProstupTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Who sees what, sentence by sentence (issue 4, matrix 2.7, decisions 14): written in [Sentences], tried here over the
/// pages and a real database, and told in `docs/kdo-co-vidi.md`.
@ProstupTest
@TestInstance(Lifecycle.PER_CLASS)
class AccessScenarioTests {

    private static final Path DOCUMENT = Path.of("docs", "kdo-co-vidi.md");

    private final BusyCity cities;
    private final Browserless browser;
    private final Map<String, List<Sentence>> places;
    private Scene shared;

    AccessScenarioTests(BusyCity cities, Browserless browser, TownEvents events) {
        this.cities = cities;
        this.browser = browser;
        this.places = Sentences.all(events);
        this.shared = scene();
    }

    private Scene scene() {
        return new Scene(cities.open(), browser);
    }

    @BeforeAll
    void there_are_enough_of_them() {
        assertThat(sentences()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(sentences().map(Sentence::text)).doesNotHaveDuplicates();
    }

    private Stream<Sentence> sentences() {
        return places.values().stream().flatMap(List::stream);
    }

    @Test
    void each_sentence_tells_what_is_seen_and_what_is_not() {
        assertThat(sentences().filter(sentence -> !sentence.tellsBoth()).map(Sentence::text))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicContainer> who_sees_what() {
        return places.entrySet().stream()
                .map(place -> DynamicContainer.dynamicContainer(
                        place.getKey(),
                        place.getValue().stream()
                                .map(sentence -> DynamicTest.dynamicTest(sentence.text(), () -> check(sentence)))));
    }

    private void check(Sentence sentence) {
        var scene = sentence.changes() ? scene() : shared;
        cities.afternoon();
        sentence.check(scene);
    }

    @Test
    void the_document_tells_the_same_sentences() throws IOException {
        var written = document();
        if (System.getProperty("docs.update") != null) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(written)
                .as("write it again: mvn test -Dtest=AccessScenarioTests -Ddocs.update=true")
                .isEqualTo(Files.readString(DOCUMENT));
    }

    private String document() {
        var text = new StringBuilder("""
                # Kdo co vidí

                Každou z těchto vět zkouší `AccessScenarioTests` proti běžící aplikaci: co má být vidět, i co vidět být
                nesmí. Karel pracuje na integračním místě u technických služeb města, provází ho sociální odbor a pomáhá
                mu adiktologická služba.
                """);
        places.forEach((place, sentences) -> {
            text.append("\n## ").append(place).append("\n\n");
            sentences.forEach(
                    sentence -> text.append("- ").append(sentence.text()).append('\n'));
        });
        return text.toString();
    }
}
