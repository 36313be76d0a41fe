package cz.prostup.ipm.placement.web;

import java.util.Locale;

final class Wording {

    private Wording() {}

    /// `plán schválen` → `Plán schválen.`
    static String sentence(String words) {
        return capital(words) + ".";
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.of("cs")) + words.substring(1);
    }
}
