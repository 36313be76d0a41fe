package cz.prostup.people.identity.web;

import cz.prostup.people.identity.MergeScreens.Detail;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.List;

/// One merge and the way back.
public record MergeDetailPage(Detail detail, Input input) {

    public List<Link> crumbs() {
        return List.of(new Link("Lidé", "/people"), new Link("Sloučení záznamů", "/people/merges"));
    }

    public String path() {
        return "/people/merges/" + detail.merge().id();
    }
}
