package cz.prostup.ipm.payrollfile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Names as payroll programs write them: without diacritics, in capitals, the family name first, with a degree.
final class Names {

    private static final Set<String> DEGREES = Set.of("ing", "mgr", "bc", "dis", "phdr", "judr", "mudr", "phd");

    private Names() {}

    /// Small letters without diacritics, single spaces.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip();
    }

    /// The same for both orders of the family and the given name.
    static String key(String name) {
        return Arrays.stream(plain(name).split("[ ,.]+"))
                .filter(part -> !part.isEmpty() && !DEGREES.contains(part))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /// How many letters differ.
    static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        Arrays.setAll(previous, n -> n);
        for (int i = 1; i <= one.length(); i++) {
            var current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(same, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }

    static <T> List<T> nearest(String name, List<T> of, java.util.function.Function<T, String> called, int most) {
        var key = key(name);
        record Near<T>(T what, int distance) {}
        return of.stream()
                .map(one -> new Near<>(one, distance(key, key(called.apply(one)))))
                .sorted(java.util.Comparator.comparingInt(Near::distance))
                .limit(most)
                .map(Near::what)
                .toList();
    }
}
