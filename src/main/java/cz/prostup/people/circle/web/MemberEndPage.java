package cz.prostup.people.circle.web;

import cz.prostup.people.FileHead;
import cz.prostup.people.circle.CircleScreens.EndView;
import cz.prostup.people.circle.Companion;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import java.util.ArrayList;
import java.util.List;

/// Asks before somebody is let go.
public record MemberEndPage(EndView view, Input input) {

    public FileHead head() {
        return view.head();
    }

    public Companion member() {
        return view.member();
    }

    public String circle() {
        return head().path() + "/circle";
    }

    public String action() {
        return circle() + "/" + member().id() + "/end";
    }

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(head().crumbs());
        crumbs.add(new Link("Kdo doprovází", circle()));
        return crumbs;
    }
}
