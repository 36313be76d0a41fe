package cz.prostup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void modules_keep_their_borders() {
        MODULES.verify();
    }

    /// Nested modules do not inherit what their parent may use: each must say it.
    @Test
    void every_module_says_what_it_may_use() throws IOException {
        for (var module : MODULES) {
            var info =
                    Path.of("src/main/java", module.getBasePackage().getName().replace('.', '/'), "package-info.java");
            assertThat(Files.readString(info)).contains("allowedDependencies", "*Owns*", "*Does not own*", "*May use*");
        }
    }

    @Test
    void the_map_of_modules_in_the_docs_is_current() throws IOException {
        var folder = Path.of("target", "modules");
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml();
        var drawn = Files.readString(folder.resolve("components.puml"));
        var kept = Path.of("docs", "modules", "components.puml");
        if (System.getProperty("docs.update") != null) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, drawn);
        }
        // the documenter gives the same lines in another order each time
        assertThat(drawn.lines().sorted())
                .as("draw it again: mvn test -Dtest=ModularityTests -Ddocs.update=true")
                .containsExactlyElementsOf(
                        Files.readString(kept).lines().sorted().toList());
    }
}
