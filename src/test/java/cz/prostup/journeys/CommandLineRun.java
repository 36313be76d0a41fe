package cz.prostup.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs the script `bin/prostup` as an operator does, over the classes under test.
///
/// The script builds Prostup when its sources are newer than the last build, and a build inside a test of the build
/// would wait for itself. So it runs in a folder of its own, made to look freshly built.
final class CommandLineRun {

    private final Path home;

    private CommandLineRun(Path home) {
        this.home = home;
    }

    static CommandLineRun builtIn(Path folder) {
        try {
            var target = Files.createDirectories(folder.resolve("target"));
            Files.createDirectories(folder.resolve("src/main"));
            Files.createFile(folder.resolve("pom.xml"));
            Files.createDirectories(folder.resolve("bin"));
            for (var script : List.of("prostup", "lib.sh")) {
                Files.copy(Path.of("bin", script), folder.resolve("bin").resolve(script));
            }
            pack(Path.of("target/classes"), target.resolve("prostup.jar.original"));
            Files.writeString(target.resolve("classpath"), libraries());
            Files.createFile(target.resolve(".built"));
            return new CommandLineRun(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Standard output of a command that ends well and says nothing beside its data.
    String run(String... arguments) {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin/prostup").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            var errors = Files.createTempFile(home, "errors", ".txt");
            var process = builder.redirectError(errors.toFile()).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
            assertThat(errors).isEmptyFile();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Path file(String name, String content) {
        try {
            return Files.writeString(home.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Jars only: the archive of classes that the script keeps does not go with folders.
    private static String libraries() {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(classPath.split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (var output = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                output.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, output);
            }
        }
    }
}
