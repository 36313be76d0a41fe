package cz.prostup.people.readlog.web;

import cz.prostup.people.readlog.Reading;
import cz.prostup.people.readlog.ReadingPage;
import cz.prostup.people.readlog.ReasonWords;
import cz.prostup.ui.Language;
import cz.prostup.ui.Phrases;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What the person reads, in one of four languages.
///
/// @param later whether newer rows lie on a page before
public record ReadsPage(ReadingPage page, boolean later, Phrases words) {

    static Phrases words(Language language) {
        return Phrases.of(ReadsPage.class, language);
    }

    public String say(String key) {
        return words.of(key);
    }

    public String lang() {
        return words.language().tag();
    }

    /// Why, in the language of the page; what it has no words for stays Czech.
    public static String reason(Reading row, Phrases words) {
        return Arrays.stream(row.basis().split(",", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(code ->
                        words.keys().contains("reason." + code) ? words.of("reason." + code) : ReasonWords.reason(code))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public String reason(Reading row) {
        return reason(row, words);
    }
}
