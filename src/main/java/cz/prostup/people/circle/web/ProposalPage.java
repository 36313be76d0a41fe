package cz.prostup.people.circle.web;

import cz.prostup.people.FileHead;
import cz.prostup.people.circle.Candidate;
import cz.prostup.people.circle.CircleScreens.ProposalView;
import cz.prostup.ui.Input;
import cz.prostup.ui.Link;
import cz.prostup.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Offers responsibility to somebody.
public record ProposalPage(ProposalView view, Input input, UUID viewer) {

    static List<String> values(ProposalView view) {
        return view.candidates().stream().map(Candidate::value).toList();
    }

    public FileHead head() {
        return view.head();
    }

    public String circle() {
        return head().path() + "/circle";
    }

    public List<Link> crumbs() {
        var crumbs = new ArrayList<>(head().crumbs());
        crumbs.add(new Link("Kdo doprovází", circle()));
        return crumbs;
    }

    public String now() {
        var now = view.now();
        return now == null
                ? "Teď za člověka neodpovídá nikdo."
                : "Teď odpovídá " + now.name() + ", " + now.unit() + ".";
    }

    public List<Option> candidates() {
        return view.candidates().stream()
                .map(one -> Option.of(
                        one.value(),
                        one.name() + (one.userId().equals(viewer) ? " (vy)" : "") + ", "
                                + one.role().czech() + " (" + one.unit() + ")"))
                .toList();
    }
}
