package cz.prostup.people.ownfile.web;

import cz.prostup.ui.Input;
import cz.prostup.ui.Language;
import cz.prostup.ui.Phrases;

/// What somebody who came by an invitation reads, in one of four languages.
///
/// @param token empty where the number is only typed
public record DoorPage(Phrases words, String token, Input input) {

    static DoorPage of(String token, Input input, Language language) {
        return new DoorPage(Phrases.of(DoorPage.class, language), token, input);
    }

    public String say(String key) {
        return words.of(key);
    }

    public String done(String login) {
        return words.of("done", login);
    }

    public String lang() {
        return words.language().tag();
    }

    public String code() {
        return words.language().code();
    }

    public String path() {
        return token.isEmpty() ? "/invitation/own" : "/invitation/own/" + token;
    }

    public Language[] languages() {
        return Language.values();
    }
}
