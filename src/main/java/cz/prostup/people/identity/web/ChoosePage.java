package cz.prostup.people.identity.web;

import cz.prostup.people.FileHead;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;

/// With whom the person of this file should be merged.
public record ChoosePage(FileHead head, PersonChoice choice, Input input) {

    public List<Link> crumbs() {
        return List.of(new Link("Lidé", "/people"), new Link(head.name(), head.path()));
    }
}
