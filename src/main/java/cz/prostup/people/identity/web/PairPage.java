package cz.prostup.people.identity.web;

import cz.prostup.people.identity.DuplicateScreens.Pair;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;
import java.util.stream.Collectors;

/// One pair side by side, and what somebody says of it.
///
/// @param stale whether somebody decided while the page was open
public record PairPage(Pair pair, Input input, boolean stale) {

    public SideBySide sides() {
        return new SideBySide(pair.one(), pair.other());
    }

    public String path() {
        return "/people/duplicates/" + pair.row().id();
    }

    public String merge() {
        return "/people/" + pair.one().id() + "/merge?with=" + pair.other().id();
    }

    public String why() {
        return pair.row().reasons().stream().map(DuplicatePage::czech).collect(Collectors.joining(", "));
    }

    public List<Link> crumbs() {
        return List.of(new Link("Lidé", "/people"), new Link("Možné duplicity", "/people/duplicates"));
    }

    public String version() {
        return Integer.toString(pair.row().version());
    }
}
