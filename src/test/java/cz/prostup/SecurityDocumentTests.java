package cz.prostup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// `docs/security.md` says of each of the 90 controls which test proves it, or in plain words that it is not there.
/// What
/// it names must exist, so that the document cannot promise what nobody tries.
class SecurityDocumentTests {

    private static final Path DOCUMENT = Path.of("docs", "security.md");
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\|(.*)$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

    @Test
    void every_control_has_a_row() throws IOException {
        var numbers = new TreeSet<Integer>();
        ROW.matcher(Files.readString(DOCUMENT)).results().forEach(row -> numbers.add(Integer.parseInt(row.group(1))));
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 90).boxed().toList());
    }

    @Test
    void a_control_that_is_there_names_its_test_and_one_that_is_not_says_so() throws IOException {
        var silent = ROW.matcher(Files.readString(DOCUMENT))
                .results()
                .filter(row -> row.group(2).contains("| ano |")
                        && !TEST.matcher(row.group(2)).find())
                .map(row -> row.group(1))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void every_test_it_names_exists() throws IOException {
        var known = new HashSet<String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith("Tests.java")).toList()) {
                var name = file.getFileName().toString().replace(".java", "");
                Pattern.compile("\\bvoid (\\w+)\\(")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(method -> known.add(name + "." + method.group(1)));
            }
        }
        var missing = new ArrayList<String>();
        TEST.matcher(Files.readString(DOCUMENT)).results().forEach(test -> {
            if (!known.contains(test.group(1) + "." + test.group(2))) {
                missing.add(test.group());
            }
        });
        assertThat(missing).isEmpty();
    }
}
