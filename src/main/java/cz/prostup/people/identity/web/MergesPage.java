package cz.prostup.people.identity.web;

import cz.prostup.people.identity.MergeScreens.Merge;
import cz.prostup.people.identity.MergeScreens.MergePage;
import cz.prostup.ui.Czech;
import cz.prostup.ui.Link;
import cz.prostup.ui.Pages;
import cz.prostup.ui.State;
import java.util.List;

/// Merges done in the viewer's units.
public record MergesPage(MergePage list) {

    public Pages pages() {
        return new Pages("/people/merges", list.page(), list.size(), list.total());
    }

    public List<Link> crumbs() {
        return List.of(new Link("Lidé", "/people"), new Link("Možné duplicity", "/people/duplicates"));
    }

    public static State state(Merge merge) {
        var undone = merge.undoneAt();
        return undone == null ? State.ok("platí") : State.plain("vráceno " + Czech.dateTime(undone));
    }

    public static String into(Merge merge) {
        var name = merge.into();
        return name == null ? "záznam, který už nevidíte" : name;
    }
}
