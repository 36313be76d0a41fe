package cz.prostup.ui;

import cz.prostup.shared.Today;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The words of pages in four languages: files `texts.cs.properties`, `texts.cs-easy.properties`… beside the class that
/// owns the pages. A test sees to it that each language has the same keys.
public final class Phrases {

    private record Key(Class<?> beside, Language language) {}

    private static final Map<Key, Phrases> KNOWN = new ConcurrentHashMap<>();

    private final Language language;
    private final Map<String, String> texts;

    private Phrases(Key key) {
        this.language = key.language();
        this.texts = read(key);
    }

    public static Phrases of(Class<?> beside, Language language) {
        return KNOWN.computeIfAbsent(new Key(beside, language), Phrases::new);
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    /// @param values stand for `{0}`, `{1}`… in the text
    /// @throws IllegalArgumentException when the language has no such key
    public String of(String key, Object... values) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return values.length == 0 ? text : new MessageFormat(text.replace("'", "''"), Locale.ROOT).format(values);
    }

    /// `1. 4. 2026`, `1 April 2026`, `01.04.2026`
    public String date(LocalDate day) {
        return switch (language) {
            case CS, CS_EASY -> Czech.date(day);
            case EN -> day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
            case UK -> day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT));
        };
    }

    /// The day of Prague.
    public String date(Instant instant) {
        return date(instant.atZone(Today.PRAGUE).toLocalDate());
    }

    /// The day and the time of Prague.
    public String dateTime(Instant instant) {
        return switch (language) {
            case CS, CS_EASY -> Czech.dateTime(instant);
            case EN, UK -> date(instant) + ", " + Czech.time(instant);
        };
    }

    private static Map<String, String> read(Key key) {
        var name = "texts." + key.language().code() + ".properties";
        var stream = Objects.requireNonNull(key.beside().getResourceAsStream(name), name);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            var texts = new HashMap<String, String>();
            properties.forEach((code, text) -> texts.put(String.valueOf(code), String.valueOf(text)));
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
