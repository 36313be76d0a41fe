package cz.prostup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The borders that neither the compiler nor Modulith can see: SQL, templates, the clock, null-safety.
class BordersTests {

    private static final Path SOURCES = Path.of("src/main/java/cz/prostup");
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z_]+)\\.([a-z_]+)");
    private static final Pattern TEMPLATE = Pattern.compile(
            "@template\\.cz\\.prostup\\.([a-z.]+)\\.[A-Za-z]+\\(|^@import cz\\.prostup\\.([a-z.]+)\\.",
            Pattern.MULTILINE);
    private static final Pattern MACHINE_TIME = Pattern.compile(
            "(?:LocalDate|LocalDateTime|Instant|YearMonth|ZonedDateTime|OffsetDateTime)\\.now\\(|\\bnew Date\\(");

    @Test
    void sql_touches_only_its_own_schema_or_the_published_views_of_others() throws IOException {
        var trespasses = new ArrayList<String>();
        for (var file : files(".java")) {
            TABLE.matcher(Files.readString(file))
                    .results()
                    .filter(found -> !List.of(module(file), "public").contains(found.group(1))
                            && !found.group(2).matches(".*_(card|access|stat)"))
                    .forEach(found -> trespasses.add(file + " -> " + found.group(1) + "." + found.group(2)));
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void templates_use_only_what_their_module_may_and_the_kit() throws IOException {
        var common = List.of("ui", "shared", "documents", "calendar", "access", "people", "organisations", "views");
        var trespasses = new ArrayList<String>();
        for (var file : files(".jte")) {
            TEMPLATE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                    .map(used -> used.split("\\.", -1)[0])
                    .filter(used -> !used.equals(module(file)) && !common.contains(used))
                    .forEach(used -> trespasses.add(file + " -> " + used));
        }
        assertThat(trespasses).isEmpty();
    }

    @Test
    void nobody_reads_the_time_of_the_machine() throws IOException {
        var readers = new ArrayList<Path>();
        for (var file : files(".java")) {
            if (MACHINE_TIME.matcher(Files.readString(file)).find()) {
                readers.add(file);
            }
        }
        assertThat(readers).isEmpty();
    }

    @Test
    void every_package_is_null_safe() throws IOException {
        var unmarked = new TreeSet<Path>();
        for (var file : files(".java")) {
            var info = file.resolveSibling("package-info.java");
            if (!Files.exists(info) || !Files.readString(info).contains("NullMarked")) {
                unmarked.add(file.getParent());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void every_template_is_used() throws IOException {
        var all = new StringBuilder();
        for (var file :
                Stream.concat(files(".java").stream(), files(".jte").stream()).toList()) {
            all.append(Files.readString(file));
        }
        var unused = new ArrayList<Path>();
        for (var file : files(".jte")) {
            var name = file.getFileName().toString().replace(".jte", "");
            if (!all.toString().contains("\"" + name + "\"")
                    && !all.toString().contains("/" + name + "\"")
                    && !all.toString().contains("." + name + "(")
                    && !all.toString().contains("/" + name + ".jte")) {
                unused.add(file);
            }
        }
        assertThat(unused).isEmpty();
    }

    private static String module(Path file) {
        return SOURCES.relativize(file).getName(0).toString();
    }

    private static List<Path> files(String suffix) throws IOException {
        try (var walk = Files.walk(SOURCES)) {
            return walk.filter(path -> path.toString().endsWith(suffix)).toList();
        }
    }
}
