package cz.prostup.journeys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Texts that stand in one place each and nowhere else, so that wherever one of them turns up one knows what was shown.
final class Canaries {

    private final int number;
    private final Map<String, String> texts = new LinkedHashMap<>();

    Canaries(int number) {
        this.number = number;
    }

    /// A new one, of letters that neither a page nor a table nor a letter writes otherwise.
    String put(String name) {
        return put(name, "Kn" + number + "." + name + ".");
    }

    /// One whose look is given, such as a number of birth.
    String put(String name, String text) {
        texts.put(name, text);
        return text;
    }

    String text(String name) {
        return Objects.requireNonNull(texts.get(name), name);
    }

    Set<String> names() {
        return texts.keySet();
    }

    /// Which of them stand in this content; ends of lines do not hide one.
    Set<String> in(String content) {
        var plain = content.replaceAll("\\s", "").replace("\u00ad", "");
        var found = new TreeSet<String>();
        texts.forEach((name, text) -> {
            if (plain.contains(text.replaceAll("\\s", ""))) {
                found.add(name);
            }
        });
        return found;
    }
}
