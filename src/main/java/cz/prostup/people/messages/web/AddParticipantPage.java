package cz.prostup.people.messages.web;

import cz.prostup.people.messages.ThreadScreens.Adding;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Input;
import cz.prostup.ui.Language;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import cz.prostup.ui.Phrases;
import java.util.ArrayList;
import java.util.List;

/// Taking somebody into a thread: what they will read stands there before it is confirmed.
public record AddParticipantPage(Adding adding, Input input, boolean himself, Phrases words) {

    public String say(String key) {
        return words.of(key);
    }

    public String lang() {
        return words.language().tag();
    }

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(ThreadPage.crumbs(adding.thread(), himself, words));
        crumbs.add(new Link(adding.thread().subject(), path()));
        return crumbs;
    }

    public String path() {
        return "/messages/" + adding.thread().id();
    }

    public List<Option> options() {
        return adding.offered().stream()
                .map(one -> new Option(one.userId().toString(), one.name(), one.who()))
                .toList();
    }

    public String whole() {
        if (words.language() != Language.CS) {
            return words.of("whole", String.valueOf(adding.thread().total()));
        }
        return "Uvidí celé vlákno od začátku: "
                + Czech.count(adding.thread().total(), "zprávu", "zprávy", "zpráv")
                + " i\u00a0s\u00a0přílohami, a\u00a0kdo všechno v\u00a0něm je.";
    }
}
