package cz.prostup.people.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A table of the story: a line for each row, bars between its cells.
final class Lines {

    private Lines() {}

    static List<List<String>> of(String name) {
        var stream = Objects.requireNonNull(Lines.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `12 MONDAY` is the Monday twelve weeks ago.
    static LocalDate day(Scene scene, String written) {
        var parts = List.of(written.split(" ", -1));
        return scene.day(Integer.parseInt(parts.getFirst()), DayOfWeek.valueOf(parts.getLast()));
    }
}
